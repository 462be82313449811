### Field mappings: what the fields of a lead become on new records.

## Buttons

button-add-mapping = Add
button-to-account = Account
button-to-contact = Contact
button-to-opportunity = Opportunity
button-all-mappings = All mappings
button-more-mappings = Show more
button-switch-off = Switch off
button-switch-on = Switch on

## Said beside a card, or alone

mappings-shown =
    { $entity ->
        [account] This is how fields are mapped from the lead to the account.
        [contact] This is how fields are mapped from the lead to the contact.
       *[opportunity] This is how fields are mapped from the lead to the opportunity.
    }
mapping-not-found =
    { $entity ->
        [account] I found no such field mapping. Here are those that fill in the account.
        [contact] I found no such field mapping. Here are those that fill in the contact.
       *[opportunity] I found no such field mapping. Here are those that fill in the opportunity.
    }
mapping-shown = Here is the field mapping { $mapping }.
mapping-added = The field mapping { $mapping } is added.
mapping-switched-off = The field mapping { $mapping } is switched off.
mapping-switched-on = The field mapping { $mapping } is switched on.
mapping-delete-ask = Do you want to delete the field mapping { $mapping }?
mapping-deleted = The field mapping { $mapping } is deleted.
mapping-add-ask =
    { $entity ->
        [account] Which field should fill in which field of the account?
        [contact] Which field should fill in which field of the contact?
       *[opportunity] Which field should fill in which field of the opportunity?
    }

## The cards

mappings-title =
    { $entity ->
        [account] Field mappings: lead to account
        [contact] Field mappings: lead to contact
       *[opportunity] Field mappings: lead to opportunity
    }
mappings-more =
    { $count ->
        [one] One more.
       *[other] { $count } more.
    }
mapping-joined =
    { $source } → { $target } of the { $entity ->
        [account] account
        [contact] contact
       *[opportunity] opportunity
    }
mapping-source-system = Out of the box
mapping-source-extended = Extended
mapping-source-custom = Custom
mapping-off = Switched off
mapping-means-system = This field mapping comes out of the box. Since March 2024 such mappings cannot be deleted, and one that is missing comes back with the next update. It can be overridden by a post-operation plug-in when the opportunity is created.
mapping-means-extended = This field mapping comes in addition to those out of the box. It can be switched off or deleted.
mapping-means-custom = An administrator has added this field mapping. It can be switched off or deleted.
mapping-delete-title = Delete { $mapping }
mapping-delete-body =
    { $source ->
        [extended] The field is no longer filled in when leads are qualified. Records that are there keep what they have. The mapping does not come back by itself, but can be added again.
       *[other] The field is no longer filled in when leads are qualified. Records that are there keep what they have.
    }
mapping-add-title =
    { $entity ->
        [account] New field mapping to account
        [contact] New field mapping to contact
       *[opportunity] New field mapping to opportunity
    }
mapping-source = Field of the lead
mapping-own = Or a column of your own, as it is called
mapping-target = Field that is filled in
mapping-add-means = Holds for leads that are qualified from now on. Records that are there are not changed.

## Refusals

refusal-system-mapping = Since March 2024 field mappings that come out of the box cannot be deleted or switched off. One that was deleted before came back with the next update. To override it, create a post-operation plug-in on opportunity create: it checks whether originatingleadid is filled in, and updates the fields as the business requires.
refusal-target-taken = The field { $column } is filled in by { $by } already. Delete that field mapping first, unless it comes out of the box.
refusal-unknown-mapped-column =
    { $entity ->
        [lead] Leads have no column "{ $column }" that can be mapped.
       *[other] Choose a field to fill in. There is no "{ $column }", or the system fills it in.
    }
refusal-mapping-does-not-fit = { $source } cannot fill in { $column }: it is another kind of field, or the text may be too long.
