### Answers to the questions about duplicates of leads, accounts and contacts.

faq-is-enhanced-on = the improved duplicate detection and merge experience is on
faq-is-enhanced-off = the improved duplicate detection and merge experience is off
faq-is-likeness-on = duplicate lead detection by likeness is on
faq-is-likeness-off = duplicate lead detection by likeness is off

## What happens when duplicates are found

faq-found-duplicates = What happens when duplicates are found during lead qualification?
faq-found-duplicates-short-on = You get a duplicate warning. Here it is the dialog "Account or Contact may already exist".
faq-found-duplicates-short-off = You get a duplicate warning. Here it is the dialog "Duplicate warning" with a field for each record type.
faq-found-duplicates-rule = When the improved experience is on, the lists Matched accounts and Matched contacts are shown. When it is off, the fields Account and Contact are. What is about to be created is compared by the published rules.
faq-choose-freely = Account and contact are chosen independently: you can link to one and create the other.
faq-leads-block = A duplicate of the lead itself or of the opportunity is an error that stops the qualification where the rule is published.
faq-rules-here =
    { $count ->
        [one] One published rule for { $entity ->
            [account] accounts
            [contact] contacts
            [opportunity] opportunities
           *[lead] leads
        }: { $rules }.
       *[other] { $count } published rules for { $entity ->
            [account] accounts
            [contact] contacts
            [opportunity] opportunities
           *[lead] leads
        }: { $rules }.
    }
faq-rules-none =
    No rule for { $entity ->
        [account] accounts
        [contact] contacts
        [opportunity] opportunities
       *[lead] leads
    } is published.

## How the two ways differ

faq-two-detections = What's the difference between the duplicate detection functionality in Power Platform and Dynamics 365 Sales?
faq-two-detections-short = Power Platform compares match codes by rules that an administrator publishes. Dynamics 365 Sales compares leads by likeness and match code, with four fixed rules.
faq-platform = Power Platform: Every record gets a match code for each rule, and equal codes are duplicates.
faq-sales = Dynamics 365 Sales: An AI model compares leads using fuzzy logic and match codes.
faq-table = The two methods in Dynamics 365 Sales
faq-table-fuzzy = Fuzzy logic
faq-table-match-code = Match code
faq-table-name-and-company = Similar lead name and company name
faq-table-name-and-domain = Similar lead name and same e-mail domain
faq-table-email = E-mail address
faq-table-phone = Phone number

## When the improved experience is disabled

faq-enhanced-off = What happens when the improved duplicate detection and merge experience is disabled?
faq-enhanced-off-short-off = The dialog "Duplicate warning" is shown. That is how it is here now.
faq-enhanced-off-short-on = The dialog "Duplicate warning" is shown. Here the experience is enabled now, so you get the other dialog.
faq-warning-link = To link: select the matching record in the fields Account and Contact, and then Continue.
faq-warning-new = To create new ones: leave the fields Account and Contact blank, and then select Continue.
faq-warning-lookups = The fields list only matching records, with additional information that identifies them.
faq-is-qualified = Then the lead is qualified.

## When the improved experience is enabled

faq-enhanced-on = What happens when the improved duplicate detection and merge experience is enabled?
faq-enhanced-on-short-on = The dialog "Account or Contact may already exist" is shown. That is how it is here now.
faq-enhanced-on-short-off = The dialog "Account or Contact may already exist" is shown. Here the experience is disabled now, so you get the duplicate warning.
faq-matched-lists = The sections Matched accounts and Matched contacts list all records that match by the rules, with additional information.
faq-matched-link = To link: select the record, and then Continue.
faq-matched-new = To create new ones: select Ignore and save without selecting a matching record.
