### The settings of qualification: what they are, who changed them, and what a change brings about.

refusal-already-carried-over = What becomes of the record types is already decided, so the older setting is not carried over. An administrator can change the settings in the chat.
