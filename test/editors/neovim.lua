-- A person at Neovim: opens the file $BEMS_FILE, writes what the editor showed to $BEMS_REPORT, and quits.
-- Started with the configuration of docs/editors.md by ./sessions.ts, which also says what the report holds.
local SECONDS = 1000
local report = {}

local function waitFor(what, condition)
  assert(vim.wait(10 * SECONDS, condition, 10), 'Neovim waited in vain for ' .. what .. '.')
end

local function line(number)
  return vim.api.nvim_buf_get_lines(0, number - 1, number, true)[1]
end

local function problems()
  return vim.tbl_map(function(problem)
    return {
      rule = problem.code or problem.user_data.lsp.code,
      line = problem.lnum + 1,
      column = problem.col + 1,
      severity = ({ 'error', 'warning', 'information', 'hint' })[problem.severity],
      message = problem.message,
    }
  end, vim.diagnostic.get(0))
end

local function rules()
  return vim.tbl_map(function(problem)
    return problem.rule
  end, problems())
end

local function floatingWindow()
  return vim.tbl_filter(function(window)
    return vim.api.nvim_win_get_config(window).relative ~= ''
  end, vim.api.nvim_list_wins())[1]
end

local function hoverText(number, column)
  vim.api.nvim_win_set_cursor(0, { number, column - 1 })
  vim.lsp.buf.hover()
  waitFor('the hover', floatingWindow)
  local text = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(floatingWindow()), 0, -1, true)
  vim.api.nvim_win_close(floatingWindow(), true)
  return table.concat(text, '\n')
end

--- What is offered behind `typed` in the empty line `number`.
local function completions(number, typed)
  vim.api.nvim_buf_set_lines(0, number - 1, number, true, { typed })
  vim.api.nvim_win_set_cursor(0, { number, #typed })
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/completion', {
    textDocument = { uri = vim.uri_from_bufnr(0) },
    position = { line = number - 1, character = #typed },
  }, 10 * SECONDS)
  vim.api.nvim_buf_set_lines(0, number - 1, number, true, { '' })
  local words = {}
  local prefix = vim.fn.matchstr(typed, [[\k*$]])
  for _, answer in pairs(answers) do
    for _, item in ipairs(answer.result.items) do
      if vim.startswith(item.filterText or item.label, prefix) then
        table.insert(words, item.label)
      end
    end
  end
  return words
end

local function applyAction(number, column, title)
  -- The menu: instead of a person, this chooses.
  vim.ui.select = function(items, options, choose)
    for index, item in ipairs(items) do
      if options.format_item(item) == title then
        return choose(item, index)
      end
    end
  end
  vim.api.nvim_win_set_cursor(0, { number, column - 1 })
  local before = line(number)
  vim.lsp.buf.code_action()
  waitFor(title, function()
    return line(number) ~= before
  end)
end

local function rename(number, newName)
  vim.api.nvim_win_set_cursor(0, { number, 0 })
  vim.lsp.buf.rename(newName)
  waitFor('the rename', function()
    return vim.startswith(line(number), newName)
  end)
end

local function session()
  local version = vim.version()
  report.version = ('Neovim %d.%d.%d'):format(version.major, version.minor, version.patch)
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.BEMS_FILE))
  waitFor('diagnostics', function()
    return #vim.diagnostic.get(0) > 0
  end)
  report.problems = problems()
  report.hover = hoverText(7, 19)
  report.completions = completions(13, '# @role databaseP')
  applyAction(7, 21, 'Double the backslashes')
  report.mended = line(7)
  waitFor('the mended problem to go', function()
    return #rules() > 0 and not vim.tbl_contains(rules(), 'lone-backslash')
  end)
  report.problemsThen = rules()
  rename(14, 'NAME_OF_THE_HOST')
  report.renamed = { line(14), line(57) }
  vim.cmd('silent write | edit ' .. vim.fn.fnameescape(vim.env.BEMS_PROFILE))
  waitFor('diagnostics of the profile', function()
    return #vim.diagnostic.get(0) > 0
  end)
  report.profileProblems = problems()
  report.profileHover = hoverText(9, 5)
end

local ok, failure = pcall(session)
report.failure = not ok and failure or nil
vim.fn.writefile({ vim.fn.json_encode(report) }, vim.env.BEMS_REPORT)
vim.cmd('qall!')
