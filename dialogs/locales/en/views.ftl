### Views: filters, columns, people's own views, and what administrators add.

## System views

view-leads-opened-this-week = Leads opened this week
view-leads-opened-last-week = Leads opened last week

## Buttons

button-edit-filters = Edit filters
button-more-filters = More filters
button-related = Related process
button-edit-columns = Edit columns
button-views = Views
button-apply = Apply
button-delete = Delete
button-add-column = Add
button-show-view = Show the view

## Said beside a card, or alone

views-shown = Here are your views. Which one do you want to see?
edit-filters-shown = Which leads should { $view } show?
edit-columns-shown = Which columns should { $view } show?
view-saved = The view { $name } is saved. Write "show { $name }" to see it again.
view-renamed = The view is now called { $name }.
view-deleted = The view { $name } is deleted. The leads are untouched.
delete-view-ask = Do you want to delete the view { $name }?
add-column-ask = Should the column { $column } be added to the view { $view }?
column-added = The column { $column } is added to the view { $view }.
column-taken-back = The column { $column } is no longer added to the view { $view }.
column-editable = The column { $column } can be edited: choose Edit columns to hide or show it.
column-locked-why = The column { $column } is included in the view { $view }, but it is hidden in Edit columns by default. So you can't hide, remove or reorder it, neither there nor in views based on it. An administrator can add the column to the view. Ask { $who }.
sufficient-enough = That is enough for a scoring model, which needs at least { $needed }.
sufficient-longer = A scoring model needs at least { $needed }. Increase the time frame to { $months } months to include enough leads.
sufficient-never = A scoring model needs at least { $needed }. There are not so many, even with a time frame of 2 years.

## The list and the view selector

list-filters = Filters: { $filters }
views-title = Views
view-label = View
view-own = { $name } (your own)

## Scores in lists

list-unscored = not scored
list-score = score { $score }
list-scored-on = scored { $when }
list-why = Why isn't it scored?
button-why = Why?
view-unscored-last =
    { $count ->
        [one] One is not scored. It comes last.
       *[other] { $count } are not scored. They come last.
    }
view-unscored-among =
    { $count ->
        [one] One is not scored.
       *[other] { $count } are not scored.
    }

## Edit filters

edit-filters-title = Edit filters: { $view }
filters-kept = Filters in use. Untick those that are no longer to apply.
filters-add = Add filters
filters-related = Add related entity: Lead to Opportunity Sales Process
filter-count = Number (x) of hours, days, weeks, months or years
filter-count-wrong = Write a whole number from 1 to 999.
filter-day = Date, for On, After and Before
filter-text-column = Text column
filter-operator = Operator
filter-text = Text
filter-points = Score, from 0 to 100
filter-points-wrong = Write a whole number from 0 to 100.
filter-process = Operator for the process
filter-activestage = Active stage
filter-option = { $operator } { $value }
input-untouched = None chosen

operator-equals = Equals
operator-does-not-equal = Does not equal
operator-contains = Contains
operator-begins-with = Begins with
operator-contains-data = Contains data
operator-does-not-contain-data = Does not contain data
operator-at-least = Is greater than or equal to
operator-at-most = Is less than or equal to
operator-more-than = Is greater than
operator-less-than = Is less than
operator-on = On
operator-on-or-after = On or after
operator-on-or-before = On or before
operator-after = After
operator-before = Before
operator-last-x-hours = Last x hours
operator-last-x-days = Last x days
operator-last-x-weeks = Last x weeks
operator-last-x-months = Last x months
operator-last-x-years = Last x years
operator-today = Today
operator-yesterday = Yesterday
operator-this-week = This week
operator-last-week = Last week
operator-this-month = This month
operator-last-month = Last month
operator-this-year = This year
operator-last-year = Last year

process-status-active = Active
process-status-finished = Finished
process-status-aborted = Aborted

## Filters, as they stand in a list

filter-equals = { $column } equals { $value }
filter-does-not-equal = { $column } does not equal { $value }
filter-contains = { $column } contains { $value }
filter-begins-with = { $column } begins with { $value }
filter-contains-data = { $column } contains data
filter-does-not-contain-data = { $column } does not contain data
filter-at-least = { $column } is { $count } or more
filter-at-most = { $column } is { $count } or less
filter-more-than = { $column } is more than { $count }
filter-less-than = { $column } is less than { $count }
filter-on = { $column }: { $value }
filter-on-or-after = { $column }: { $value } or later
filter-on-or-before = { $column }: { $value } or earlier
filter-after = { $column } after { $value }
filter-before = { $column } before { $value }
filter-last-x-hours =
    { $count ->
        [one] { $column }: last hour
       *[other] { $column }: last { $count } hours
    }
filter-last-x-days =
    { $count ->
        [one] { $column }: last 24 hours
       *[other] { $column }: last { $count } days
    }
filter-last-x-weeks =
    { $count ->
        [one] { $column }: last 7 days
       *[other] { $column }: last { $count } weeks
    }
filter-last-x-months =
    { $count ->
        [one] { $column }: last 1 month
       *[other] { $column }: last { $count } months
    }
filter-last-x-years =
    { $count ->
        [one] { $column }: last 1 year
       *[other] { $column }: last { $count } years
    }
filter-today = { $column }: today
filter-yesterday = { $column }: yesterday
filter-this-week = { $column }: this week
filter-last-week = { $column }: last week
filter-this-month = { $column }: this month
filter-last-month = { $column }: last month
filter-this-year = { $column }: this year
filter-last-year = { $column }: last year
filter-owner-me = me
filter-owner-team = my team
filter-process-contains = Lead to Opportunity Sales Process contains data
filter-process-does-not-contain = Lead to Opportunity Sales Process does not contain data

## Edit columns

edit-columns-title = Edit columns: { $view }
columns-label = Columns
sort-label = Sort by
order-label = Order
order-ascending = Ascending
order-descending = Descending

## Changes that are asked about first

add-column-title = Add { $column } to { $view }
add-column-body = The column { $column } is shown in { $view } for everybody. It comes into Edit columns, so everybody can hide, remove or reorder it, also in views of their own that are based on { $view }.
column-added-means = Everybody can edit it in Edit columns now. It can be undone.
delete-view-title = Delete the view { $name }
delete-view-body = Only the view goes, not the leads. It can't be undone.

## Refusals

refusal-unknown-column = Views have no column called { $column }. They have { $allowed }.
refusal-unknown-operator = The operator { $operator } can't be used on { $column }. These can: { $allowed }.
refusal-unknown-value = The value "{ $value }" can't be used for { $column }. Allowed: { $allowed }.
refusal-too-many-conditions = A filter can have at most { $most } conditions. Remove some of them first.
refusal-unknown-view = There is no system view called { $view }. There are { $allowed }.
refusal-unreadable-view = I can't read that list. Begin with a view, for example "all leads".
refusal-column-locked = The Company name column is included in the out-of-the-box lead views, but it is hidden in Edit columns by default. So you can't hide, remove or reorder it, neither in the default views nor in views based on them. An administrator can add the Company name field to the view.
refusal-no-column-left = A view must have at least one column.
refusal-column-already-added = The column is already added to the view.
refusal-column-not-added = No administrator has added the column to the view, so there is nothing to take back.
refusal-view-name-taken = You already have a view called { $name }. Choose another name, or delete that one first.
refusal-bad-view-name = A view's name must have between 1 and { $most } characters, without line breaks.
refusal-too-many-views = You already have { $most } views, and you can't have more. Delete one of them first.
refusal-view-not-found = You have no view called { $name }. Write "views" to see those you have.
