" A person at Vim with ALE: opens the file $BEMS_FILE, writes what the editor showed to $BEMS_REPORT, and quits.
" Started with the configuration of docs/editors.md by ./sessions.ts, which also says what the report holds.
let s:report = {}
let s:severities = {'E': 'error', 'W': 'warning', 'I': 'information'}

function! s:WaitFor(what, Condition) abort
  let l:start = reltime()
  while !a:Condition()
    if reltimefloat(reltime(l:start)) > 10
      throw 'Vim waited in vain for ' . a:what . '.'
    endif
    sleep 10m
  endwhile
endfunction

function! s:Problems() abort
  return map(copy(ale#engine#GetLoclist(bufnr('%'))), {_, problem -> {
  \   'rule': problem.code,
  \   'line': problem.lnum,
  \   'column': problem.col,
  \   'severity': s:severities[problem.type],
  \   'message': problem.text,
  \ }})
endfunction

function! s:Rules() abort
  return map(s:Problems(), {_, problem -> problem.rule})
endfunction

function! s:PreviewLines() abort
  for l:window in range(1, winnr('$'))
    if getwinvar(l:window, '&previewwindow')
      return getbufline(winbufnr(l:window), 1, '$')
    endif
  endfor
  return []
endfunction

function! s:HoverText(line, column) abort
  let g:ale_hover_to_preview = 1
  call cursor(a:line, a:column)
  ALEHover
  call s:WaitFor('the hover', {-> !empty(s:PreviewLines())})
  let l:lines = s:PreviewLines()
  pclose
  return join(l:lines, "\n")
endfunction

" Called in insert mode, when the menu is open.
function! CollectCompletions() abort
  let s:completions = map(complete_info(['items']).items, {_, item -> item.word})
  return ''
endfunction

" What is offered behind `typed` in the empty line `line`.
function! s:Completions(line, typed) abort
  setlocal omnifunc=ale#completion#OmniFunc completeopt=menuone,noinsert
  call cursor(a:line, 1)
  call feedkeys('A' . a:typed . "\<C-X>\<C-O>\<C-R>=CollectCompletions()\<CR>\<C-E>\<Esc>", 'tx')
  call setline(a:line, '')
  return s:completions
endfunction

function! s:ApplyAction(line, column, title) abort
  call cursor(a:line, a:column)
  let l:before = getline(a:line)
  call ale#codefix#Execute(0, {data, items -> s:Choose(data, items, a:title)})
  call s:WaitFor(a:title, {-> getline(a:line) isnot# l:before})
endfunction

function! s:Choose(data, items, title) abort
  for [l:_, l:item] in a:items
    if l:item.title is# a:title
      call ale#codefix#ApplyLSPCodeAction(a:data, l:item)
    endif
  endfor
endfunction

function! s:Rename(line, newName) abort
  call cursor(a:line, 1)
  call feedkeys(":ALERename\<CR>\<C-U>" . a:newName . "\<CR>", 'tx')
  call s:WaitFor('the rename', {-> stridx(getline(a:line), a:newName) == 0})
endfunction

function! s:Session() abort
  let s:report.version = printf('Vim %d.%d with ALE', v:version / 100, v:version % 100)
  execute 'edit' fnameescape($BEMS_FILE)
  call s:WaitFor('diagnostics', {-> !empty(s:Problems())})
  let s:report.problems = s:Problems()
  let s:report.hover = s:HoverText(7, 19)
  let s:report.completions = s:Completions(13, '# @role databaseP')
  call s:ApplyAction(7, 21, 'Double the backslashes')
  let s:report.mended = getline(7)
  " While a script runs, Vim tells nobody that the text has changed; ALE looks again when a file is saved, too.
  write
  call s:WaitFor('the mended problem to go', {-> !empty(s:Rules()) && index(s:Rules(), 'lone-backslash') < 0})
  let s:report.problemsThen = s:Rules()
  call s:Rename(14, 'NAME_OF_THE_HOST')
  let s:report.renamed = [getline(14), getline(57)]
  silent write
  execute 'edit' fnameescape($BEMS_PROFILE)
  call s:WaitFor('diagnostics of the profile', {-> !empty(s:Problems())})
  let s:report.profileProblems = s:Problems()
  let s:report.profileHover = s:HoverText(9, 5)
endfunction

try
  call s:Session()
catch
  let s:report.failure = v:exception . ' at ' . v:throwpoint
endtry
call writefile([json_encode(s:report)], $BEMS_REPORT)
qall!
