;;; A person at Emacs: opens the file $BEMS_FILE, writes what the editor showed to $BEMS_REPORT, and quits. -*- lexical-binding: t -*-
;; Started with the configuration of docs/editors.md by ./sessions.ts, which also says what the report holds.
(require 'json)
(require 'flymake)

(defvar report nil)

(defun note (name value) (push (cons name value) report))

(defun wait-for (what condition)
  (let ((end (+ (float-time) 10)) result)
    (while (not (setq result (funcall condition)))
      (when (> (float-time) end) (error "Emacs waited in vain for %s." what))
      (accept-process-output nil 0.01))
    result))

(defun go-to (line column)
  (goto-char (point-min))
  (forward-line (1- line))
  (forward-char (1- column)))

(defun line-text (line)
  (save-excursion (go-to line 1) (buffer-substring-no-properties (point) (line-end-position))))

(defun problem (diagnostic)
  "What a DIAGNOSTIC of Flymake says; eglot writes the source and the rule before the message."
  (let ((text (flymake-diagnostic-text diagnostic)))
    (unless (string-match "\\`bems \\[\\([a-z-]+\\)\\]: \\(.*\\)" text) (error "Unexpected: %s" text))
    `((rule . ,(match-string 1 text))
      (message . ,(match-string 2 text))
      (line . ,(line-number-at-pos (flymake-diagnostic-beg diagnostic)))
      (column . ,(save-excursion (goto-char (flymake-diagnostic-beg diagnostic)) (1+ (current-column))))
      (severity . ,(pcase (flymake-diagnostic-type diagnostic)
                     ('eglot-error "error")
                     ('eglot-warning "warning")
                     ('eglot-note "information"))))))

(defun problems () (mapcar #'problem (flymake-diagnostics)))

(defun rules ()
  (flymake-start)
  (mapcar (lambda (each) (alist-get 'rule each)) (problems)))

(defun hover-text (line column)
  (go-to line column)
  (let (text)
    (eglot-hover-eldoc-function (lambda (info &rest _) (setq text info)))
    (substring-no-properties (wait-for "the hover" (lambda () text)))))

(defun completions (line typed)
  "What is offered behind TYPED in the empty LINE."
  (go-to line 1)
  (insert typed)
  (pcase-let ((`(,start ,end ,table . ,_) (eglot-completion-at-point)))
    (prog1 (mapcar #'substring-no-properties (all-completions (buffer-substring-no-properties start end) table))
      (go-to line 1)
      (delete-region (point) (line-end-position)))))

(defun apply-action (line column title)
  (go-to line column)
  ;; The menu: instead of a person, this chooses.
  (cl-letf (((symbol-function 'completing-read) (lambda (&rest _) title))
            (last-nonmenu-event t))
    (eglot-code-actions (point) (point) nil t)))

(defun session ()
  (find-file (getenv "BEMS_FILE"))
  ;; eglot-ensure waits for the end of the command that opened the file.
  (run-hooks 'post-command-hook)
  (note 'version (format "Emacs %s with eglot %s" emacs-version
                         (if-let ((package (alist-get 'eglot package-alist)))
                             (package-version-join (package-desc-version (car package)))
                           "built in")))
  (wait-for "diagnostics" (lambda () (flymake-start) (flymake-diagnostics)))
  (note 'problems (vconcat (problems)))
  (note 'hover (hover-text 7 19))
  (note 'completions (vconcat (completions 13 "# @role databaseP")))
  (apply-action 7 21 "Double the backslashes")
  (note 'mended (line-text 7))
  ;; Nobody is idle in batch mode, and eglot sends changes then, or before a file is saved.
  (save-buffer)
  (wait-for "the mended problem to go" (lambda () (and (rules) (not (member "lone-backslash" (rules))))))
  (note 'problemsThen (vconcat (rules)))
  (go-to 14 1)
  (eglot-rename "NAME_OF_THE_HOST")
  (note 'renamed (vector (line-text 14) (line-text 57)))
  (save-buffer)
  (find-file (getenv "BEMS_PROFILE"))
  (run-hooks 'post-command-hook)
  (wait-for "diagnostics of the profile" (lambda () (flymake-start) (flymake-diagnostics)))
  (note 'profileProblems (vconcat (problems)))
  (note 'profileHover (hover-text 9 5)))

;; In batch mode Flymake and eglot would leave out what is for the screen.
(let ((noninteractive nil))
  (condition-case failure (session)
    (error (note 'failure (error-message-string failure)))))
(with-temp-file (getenv "BEMS_REPORT") (insert (json-encode report)))
(set-buffer-modified-p nil)
(kill-emacs)
