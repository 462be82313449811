### Words that many rooms share: buttons, states, reasons, columns, options, views, roles.

-assistant = lead assistant

date-and-time = { $date }, { $time }

## Buttons, with the product's own labels

button-qualify = Qualify
button-continue = Continue
button-ignore-and-save = Ignore and save
button-cancel = Cancel
button-disqualify = Disqualify
button-reactivate = Reactivate
button-set-active = Set stage active
button-show = Show
button-choose = Choose
button-undo = Undo
button-back = Back
button-remove = Remove
button-merge = Merge
button-try-again = Try again
button-next = Next
button-previous = Previous
button-show-fields = Fields
button-show-more = More about the lead
button-show-merged = Show the other
button-show-lead = Show the lead
button-show-opportunity = Show the opportunity
button-my-leads = My leads
button-closed-leads = Closed Leads

## Record types

record-lead = lead
record-account = account
record-contact = contact
record-opportunity = opportunity
record-title-account = Account
record-title-contact = Contact
record-title-opportunity = Opportunity

## States and status reasons of a lead

state-open = Open
state-qualified = Qualified
state-disqualified = Disqualified

reason-new = New
reason-contacted = Contacted
reason-qualified = Qualified
reason-lost = Lost
reason-cannot-contact = Cannot Contact
reason-no-longer-interested = No Longer Interested
reason-canceled = Canceled

## States and status reasons of the other records

record-state-active = Active
record-state-inactive = Inactive

opportunity-state-open = Open
opportunity-state-won = Won
opportunity-state-lost = Lost

opportunity-reason-in-progress = In Progress
opportunity-reason-on-hold = On Hold
opportunity-reason-won = Won
opportunity-reason-canceled = Canceled
opportunity-reason-out-sold = Out-Sold

## Columns. `field-<record type>-<column>` where a record type has its own name for a column

field-name = Name
field-account-name = Account name
field-opportunity-name = Topic
field-subject = Topic
field-firstname = First name
field-lastname = Last name
field-fullname = Name
field-companyname = Company name
field-jobtitle = Job title
field-emailaddress1 = E-mail
field-telephone1 = Business phone
field-mobilephone = Mobile phone
field-managerphone = Manager's phone
field-address1_telephone1 = Address phone
field-websiteurl = Website
field-description = Description
field-qualificationcomments = Qualification comments
field-leadsourcecode = Lead source
field-leadqualitycode = Rating
field-industrycode = Industry
field-numberofemployees = Number of employees
field-revenue = Annual revenue
field-budgetamount = Budget amount
field-budgetstatus = Budget status
field-purchasetimeframe = Purchase timeframe
field-purchaseprocess = Purchase process
field-decisionmaker = Decision maker identified
field-estimatedamount = Estimated value
field-estimatedvalue = Estimated revenue
field-estimatedclosedate = Estimated close date
field-actualclosedate = Actual close date
field-transactioncurrency = Currency
field-statecode = Status
field-statuscode = Status reason
field-closedon = Closed
field-createdon = Created
field-modifiedon = Modified
field-score = Score
field-grade = Grade
field-trend = Score trend
field-scoredon = Scored on
field-owner_id = Owner
field-owner = Owner
field-parentaccountid = Account
field-parentcontactid = Contact
field-parentcustomerid = Account
field-qualifyingopportunityid = Opportunity
field-originatingleadid = Originating lead
field-stage = Process stage
field-notes = Notes
field-address = Address
field-address1_line1 = Street 1
field-address1_line2 = Street 2
field-address1_line3 = Street 3
field-address1_city = City
field-address1_stateorprovince = State or province
field-address1_postalcode = Postal code
field-address1_country = Country or region

## Options

option-leadsourcecode-advertisement = Advertisement
option-leadsourcecode-employee-referral = Employee Referral
option-leadsourcecode-external-referral = External Referral
option-leadsourcecode-partner = Partner
option-leadsourcecode-public-relations = Public Relations
option-leadsourcecode-seminar = Seminar
option-leadsourcecode-trade-show = Trade Show
option-leadsourcecode-web = Web
option-leadsourcecode-word-of-mouth = Word of Mouth
option-leadsourcecode-other = Other

option-leadqualitycode-hot = Hot
option-leadqualitycode-warm = Warm
option-leadqualitycode-cold = Cold
option-grade-a = A
option-grade-b = B
option-grade-c = C
option-grade-d = D
option-trend-improving = improving
option-trend-steady = steady
option-trend-declining = declining
option-trend-not-enough = no earlier score

option-budgetstatus-no-committed-budget = No Committed Budget
option-budgetstatus-may-buy = May Buy
option-budgetstatus-can-buy = Can Buy
option-budgetstatus-will-buy = Will Buy

option-purchasetimeframe-immediate = Immediate
option-purchasetimeframe-this-quarter = This Quarter
option-purchasetimeframe-next-quarter = Next Quarter
option-purchasetimeframe-this-year = This Year
option-purchasetimeframe-unknown = Unknown

option-purchaseprocess-individual = Individual
option-purchaseprocess-committee = Committee
option-purchaseprocess-unknown = Unknown

# Words that mean what was last spoken of, with blanks between.
it-said = den det denne dette it this that
yes = Yes
no = No

## Views

view-my-open-leads = My Open Leads
view-open-leads = Open Leads
view-closed-leads = Closed Leads
view-all-leads = All Leads
view-team-open-leads = My Team's Open Leads
view-my-open-leads-scored = My Open Leads Scored

## Roles

role-none = no role
role-seller = seller
role-manager = manager
role-administrator = administrator

## The process flow

stage-qualify = Qualify
stage-develop = Develop
stage-propose = Propose
stage-close = Close

field-identifystakeholders = Identify Stakeholders
field-identifycompetitors = Identify Competitors
field-identifysalesteam = Identify Sales Team
field-developproposal = Develop Proposal
field-completeinternalreview = Complete Internal Review
field-presentproposal = Present Proposal
field-completefinalproposal = Complete Final Proposal
field-presentfinalproposal = Present Final Proposal
field-confirmdecisiondate = Confirm Decision Date
field-sendthankyou = Send Thank You
field-filedebrief = File De-brief

## Cards in general

card-fallback = This card cannot be shown here. Write what you want instead, for example "help".
