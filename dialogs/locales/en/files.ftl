### Files in the conversation, attachments of notes, and timelines.

## Buttons

button-attach = Attach
button-get-file = Get the file
button-timeline = Timeline

## Files that cannot be taken

file-too-many = You sent { $count } files. I can take { $most } at a time.
file-too-large =
    { $count ->
        [one] { $files } is larger than { $megabytes } MB, which is the most I can take.
       *[other] { $files } are larger than { $megabytes } MB each, which is the most I can take.
    }
file-too-much = The files are too large together. Send fewer at a time. There was no room for these: { $files }.
file-empty =
    { $count ->
        [one] { $files } is empty.
       *[other] { $files } are empty.
    }
file-bad-name =
    { $count ->
        [one] One of the files has a name that I cannot use. Give it another name and send it again.
       *[other] { $count } of the files have names that I cannot use. Give them other names and send them again.
    }
file-not-allowed = I do not fetch files from where { $files } is. Upload the file here in the chat instead.
file-unreachable = I could not fetch { $files }. Please send the file once more.
files-none-taken = So I have kept none of the files in that message.
files-left =
    { $count ->
        [one] I have not kept { $files }. Send the file together with "note on …" to store it on a lead.
       *[other] I have not kept { $files }. Send the files together with "note on …" to store them on a lead.
    }
files-answer-first = Please answer my question first, so that I can attach the file I already have. Send { $files } again after that.

## Attaching files to a lead

files-attach-ask = Attach { $files } to { $name }?
files-attach-title = Attach to { $name }
files-attach-other = If they belong elsewhere, write the name of the lead.
files-which-lead =
    { $count ->
        [one] Which lead does { $files } belong to? Write a name, a company, an e-mail address or a phone number.
       *[other] Which lead do { $files } belong to? Write a name, a company, an e-mail address or a phone number.
    }
files-wait = What you sent is waiting here. Which lead does it belong to? Write another name, or "cancel".
files-attached =
    { $count ->
        [one] { $files } is attached to { $name }.
       *[other] { $files } are attached to { $name }. That is { $count } files.
    }
refusal-files-gone = What you sent is no longer here. Please send it once more.

## Getting a file back

file-sent = Here is { $file } ({ $size }).
file-not-here = { $file } ({ $size }) is stored, but I cannot send files back in this channel.
file-too-large-to-send = { $file } ({ $size }) is stored, but it is too large for me to send in the chat.
file-line = { $file } · { $size }
size-bytes = { $number } bytes
size-kilobytes = { $number } kB
size-megabytes = { $number } MB

## The timeline

timeline-shown =
    { $notes ->
        [0] Here is the timeline of { $name }. It has no notes.
        [one] Here is the timeline of { $name }, with one note.
       *[other] Here is the timeline of { $name }, with { $notes } notes.
    }
timeline-title = Timeline: { $name }
timeline-empty = Nothing has happened here yet.
timeline-note = Note
event-lead-created = The lead was created
event-lead-updated = The lead was changed
event-lead-qualified = The lead was qualified
event-lead-qualified-undone = The qualification was undone
event-lead-disqualified = The lead was disqualified
event-lead-disqualified-undone = The disqualification was undone
event-lead-disqualified-keeping = The lead was disqualified, and what it was linked to was kept
event-lead-disqualified-keeping-undone = The disqualification was undone
event-lead-reactivated = The lead was reactivated
event-lead-reactivated-undone = The reactivation was undone
event-lead-merged = The lead was merged with another
event-lead-merged-undone = The merge was undone
event-lead-summary = Summary of the lead
event-opportunity-made-from-lead = The opportunity was made from the lead
event-opportunity-lead-attached = A lead was attached to the opportunity
