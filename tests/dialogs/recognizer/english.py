"""Sentences people say in English, by the intent that is meant."""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, ...]] = {
    "record.merge": (
        "merge account Acme with Acme Corp", "merge the contacts Kim and Kimmy", "combine the account Acme with Beta",
        "merge two accounts", "merge contact Kim into Kimmy",
    ),
    "help": (
        "help", "Help!", "help me", "can you help me?", "what can you do?", "What can I do", "menu",
        "how does this work?", "I need help", "who are you?", "hlep", "get started", "show me the menu",
        "instructions",
    ),
    "cancel": (
        "cancel", "Cancel!", "stop", "forget it", "never mind", "cancel that", "start over", "restart", "not now",
        "no thanks", "I changed my mind", "abort", "cancle", "quit",
    ),
    "undo": (
        "undo", "undo that", "take it back", "revert", "can you undo it?", "undo the last change",
        "that was a mistake", "roll back", "undo the qualification", "revert that please", "put it back", "undoo",
    ),
    "language": (
        "in english", "English", "speak English", "in norwegian", "norwegian", "switch to Norwegian",
        "change language", "do you speak Norwegian?", "write in Norwegian", "set the language to English", "language",
        "answer in Norwegian please",
    ),
    "greeting": (
        "hi", "Hello!", "hey", "hi there", "good morning", "Good afternoon", "helo", "howdy", "hello again",
        "how are you?", "good evening", "greetings", "hallo",
    ),
    "thanks": (
        "thanks", "Thank you!", "thanks a lot", "many thanks", "thx", "cheers", "great, thanks", "thank you very much",
        "perfect", "thanks for your help", "well done", "thnaks",
    ),
    "lead.list": (
        "my leads", "my open leads", "show my leads", "show leads", "all leads", "leads", "show me the closed leads",
        "which leads are mine", "how many open leads do I have?", "list all leads", "my team's open leads",
        "open leads", "could you show me my open leads, please?", "where do I find the closed leads?",
        "show qualfied leads", "what should I work on", "show closed leads from last month sorted by company",
        "leads opened this week", "all leads last 6 months", "sort by company", "page 3", "views", "my closed leads",
        "show the view Hot ones", "how many leads were qualified last month", "choose a view",
        "leads created yesterday", "disqualified leads from the last 3 months that use the sales process",
    ),
    "lead.qualify_several": (
        "qualify these", "qualify several", "qualify all of these", "qualify several leads", "qualify those",
        "qualify all leads in the list", "qualify from the list", "please qualify these leads",
        "qualify multiple leads",
    ),
    "admin.requests": (
        "show requests", "requests", "open requests", "which requests are waiting?", "show me the open requests",
        "what is waiting for approval?", "my requests",
    ),
    "admin.views": (
        "edit filters", "Edit the filters", "change filters", "edit columns", "choose the columns", "clear the filters",
        "save the view as Hot ones", "save this list as Hot ones", "delete the view Hot ones", "hide the owner column",
        "rename the view Hot to Very hot", "add company name to the view", "add the column company name to the view",
        "remove the company name column", "show the column city", "move the owner column first", "edit colums",
        "why can't I remove the company name column?", "why is company name missing in edit columns", "rediger filtre",
    ),
    "lead.edit": (
        "edit Acme", "edit the lead Acme", "update Acme", "change Acme", "modify Acme", "correct Acme",
        "can you update Acme?", "i need to edit Acme", "edit the details of Acme", "make changes to Acme",
        "change the information on Acme", "please amend Acme",
    ),
    "lead.assign": (
        "assign Acme", "assign the lead Acme to Tone", "reassign Acme to Tone Lie", "give Acme to Tone",
        "transfer Acme to me", "hand over Acme to Tone", "make Tone the owner of Acme", "change the owner of Acme",
        "change owner of Acme to Tone", "Tone takes over Acme", "i am taking over Acme", "can you assign Acme to Tone?",
    ),
    "lead.delete": (
        "delete Acme", "delete the lead Acme", "delete Acme for good", "remove the lead Acme", "erase Acme",
        "can you delete Acme?", "i want to delete Acme", "permanently delete Acme", "remove Acme permanently",
        "please delete Acme", "delete prospect Acme", "delete Acme now",
    ),
    "lead.duplicates": (
        "find duplicates", "duplicates", "are there any duplicates?", "show possible duplicates",
        "check for duplicates", "find duplcates",
    ),
    "opportunity.list": (
        "show opportunities", "opportunities", "my opportunities", "list all open opportunities", "show my deals",
        "what opportunities do I have?", "how many opportunities are there", "list oportunities",
    ),
    "admin.settings": (
        "settings", "show settings", "change the settings", "qualification settings", "open the admin settings",
        "configuration", "how is the qualification configured?", "set up the assistant", "turn on the new experience",
        "show setings", "edit the qualification settings", "configure duplicate detection",
        "create accounts automatically", "turn on several opportunities", "let the seller choose contacts",
        "use the legacy experience", "turn on the lead summary", "turn off the enhanced duplicate experience",
        "enable Copilot", "set opportunities to seller", "create all records automatically",
        "the app lacks the Opportunity qualify lead form", "customize the opportunity form",
        "add budget status to the opportunity form", "remove description from the opportunity form",
        "move budget up in the form", "make currency required in the form", "make topic read-only in the form",
        "reset the form", "who has changed the settings?", "turn off duplicate detection",
    ),
    "score.models": (
        "scoring models", "show the scoring models", "which scoring models do we have", "new scoring model",
        "create a scoring model for opportunities", "train a scoring model", "publish the scoring model Hav",
        "unpublish the scoring model Hav", "retrain the scoring model", "delete the scoring model Hav",
        "how good is the scoring model", "which attributes does the scoring model use", "change the grade ranges",
        "edit the attributes of the scoring model Hav", "compare the versions of the scoring model",
        "turn off automatic retraining", "revert the scoring model", "switch on auto-retrain",
    ),
    "score.readiness": (
        "do we have enough leads?", "have we enough leads for a scoring model in the last 6 months",
        "are there enough opportunities to train a scoring model", "are we ready for predictive scoring?",
        "do we have enough leads with the sales process", "can we train a scoring model?",
    ),
    "admin.duplicate_searches": (
        "find duplicates among all leads", "find duplicates in the view Open Leads", "scan all leads for duplicates",
        "search for duplicates among all accounts", "how is the duplicate search going?", "show the duplicate searches",
    ),
    "admin.duplicate_rules": (
        "duplicate detection rules", "show the duplicate detection rules", "show duplicate rules",
        "which duplicate rules are there?", "show the rule Leads with the same e-mail address",
        "unpublish the rule Leads with the same e-mail address", "unpublish the rule on same e-mail address",
        "please unpublish the rule about e-mail", "publish the rule Leads with the same e-mail address",
        "publish the e-mail rule", "turn off the duplicate detection rule Same e-mail",
        "exclude inactive matching records for the rule Leads with the same e-mail address",
        "exclude inactive for the rule Same e-mail",
    ),
    "admin.mappings": (
        "field mappings", "show field mappings", "show the field mappings to the contact", "edit the mappings",
        "add a field mapping", "add a new field mapping from industry to description on the account",
        "map industry to description on the contact", "delete the field mapping to topic on the opportunity",
        "switch off the field mapping to budget amount on the opportunity",
        "turn on the field mapping to budget amount on the opportunity",
    ),
    "admin.process": (
        "make the field budget amount required at the stage Qualify", "make budget amount mandatory",
        "make the field budget amount optional at the stage Qualify", "require the field budget amount in Qualify",
    ),
    "score.coverage": (
        "how many of my team's leads are scored?", "score coverage", "score coverage for the view Warm leads",
        "how many leads have no score", "which leads are unscored",
    ),
    "score.what_if": ("what would raise the score?", "how can I improve the score"),
    "score.why_not": ("why is there no score?", "why aren't my leads scored", "where is the score?", "no score"),
    "faq": (
        "What happens when a lead is qualified?", "where are qualified and disqualified leads",
        "What happens to notes and attachments when leads are qualified?",
        "what is the difference between the new and the old experience",
        "What's the difference between a score and a grade?",
        "How can I create multiple opportunities for a single lead?", "How do I handle lead qualification errors?",
        "What do I need to use lead scoring?", "how often are the scores updated", "what is a matchcode?",
        "what is a lead", "where do I find the qualified leads?", "Can I create multiple models?",
        "what happens when duplicates are found during qualification",
    ),
    "none": (
        "what's the weather like tomorrow?", "qwrtpsdfg", "can you book a taxi", "who won the game yesterday?",
        "how old are you", "I have such a headache today", "aaaaaaaa", "",
    ),
}  # fmt: skip

LEAD = "Acme"

ABOUT_THE_LEAD: dict[str, tuple[str, ...]] = {
    "lead.process": (
        "show the process of Acme", "show the business process flow for Acme", "which stage is Acme in?",
        "abort the process of Acme", "finish the process of Acme", "next stage for Acme",
        "set the qualify stage active for Acme", "set the stage for Acme active", "the process of Acme",
    ),
    "lead.show": (
        "show Acme", "Show me Acme", "open Acme", "could you show the lead Acme?", "tell me about Acme",
        "what do we know about Acme?", "status of Acme", "details on Acme", "how is Acme doing", "view Acme",
        "go to Acme", "I want to see Acme", "display lead Acme",
    ),
    "lead.search": (
        "find Acme", "search for Acme", "search Acme", "look up Acme", "who is Acme?", "do we have Acme?",
        "find the lead Acme", "find a lead called Acme", "look for Acme", "where is Acme", "is there a lead from Acme",
        "can you find Acme", "Acme",
    ),
    "lead.qualify": (
        "qualify Acme", "Qualify the lead Acme.", "can you qualify Acme?", "I want to qualify Acme",
        "please qualify lead Acme", "qualify Acme, please", "convert Acme", "qualfy Acme",
        "start qualification of Acme", "turn Acme into an opportunity", "mark Acme as qualified", "promote Acme",
        "hi, could you qualify Acme", "I'd like to qualify Acme now", "kvalifiser lead Acme",
    ),
    "lead.disqualify": (
        "disqualify Acme", "Disqualify the lead Acme", "can you disqualify Acme?", "discard Acme", "reject Acme",
        "close Acme", "disqualfy Acme", "write off Acme", "we lost Acme", "give up on Acme",
        "mark Acme as disqualified", "get rid of Acme", "I need to disqualify Acme",
    ),
    "lead.reactivate": (
        "reactivate Acme", "Reactivate the lead Acme", "reopen Acme", "can you reactivate Acme?", "open Acme again",
        "bring back Acme", "qualify Acme again", "revive Acme", "reactvate Acme", "bring Acme back",
        "make Acme active again", "I want to reopen Acme", "Acme is interested again",
    ),
    "lead.note": (
        "note on Acme", "add a note to Acme", "write a note about Acme", "add note on Acme", "leave a note for Acme",
        "make a new note on lead Acme", "please add a note on Acme", "I want to add a note to Acme",
        "save a note on Acme", "take a note about Acme", "new note on Acme", "note about Acme",
    ),
    "lead.timeline": (
        "show the timeline of Acme", "timeline for Acme", "notes on Acme", "show me the notes on Acme",
        "attachments on Acme", "show all notes about Acme", "history of Acme", "which files are on Acme?",
        "what notes do we have on Acme", "what happened to Acme?", "can you show the attachments of Acme",
        "show the notes and attachments of lead Acme",
    ),
    "lead.create": (
        "create lead Acme", "new lead Acme", "register a lead for Acme", "add a new lead called Acme",
        "create a lead named Acme", "create Acme as a lead", "new prospect Acme", "can you create a lead for Acme",
        "make a new lead for Acme", "enter lead Acme", "register Acme as a new lead", "add lead Acme",
    ),
    "lead.duplicates": (
        "find duplicates of Acme", "is Acme a duplicate?", "check Acme for duplicates",
        "are there duplicates of Acme?", "show possible duplicates for Acme", "does Acme already exist?",
        "duplicates of Acme", "does Acme have any duplicates",
    ),
    "lead.merge": ("merge Acme", "combine Acme", "merge the lead Acme", "join Acme", "merge the duplicates of Acme"),
    "lead.summary": (
        "summarize Acme", "summary of Acme", "give me a summary of Acme", "can you summarise Acme?", "recap Acme",
        "sum up Acme", "write a short summary of Acme", "overview of Acme", "in short Acme",
        "what is the summary of Acme", "sumarize Acme", "what's the story with Acme",
    ),
    "score.show": (
        "show the score of Acme", "score for Acme", "what is the score of Acme?", "how good is Acme?",
        "what grade does Acme have?", "Acme score", "show Acme's score", "is Acme hot?", "rate Acme",
        "how likely is Acme to buy", "what's the grade of Acme", "how promising is Acme",
    ),
    "score.why_not": (
        "why isn't Acme scored?", "why is Acme not scored", "why doesn't Acme have a score?", "Acme has no score",
        "why is there no score for Acme", "why no score on Acme", "where is the score for Acme?",
        "why is Acme unscored", "missing score for Acme", "why hasn't Acme got a grade", "Acme is missing a score",
        "where's the grade of Acme",
    ),
    "opportunity.list": (
        "show opportunities for Acme", "opportunities of Acme", "what opportunities does Acme have?",
        "does Acme have any opportunities", "list the deals with Acme", "find opportunities at Acme",
    ),
}  # fmt: skip

REFERRING: tuple[tuple[str, str], ...] = (
    ("qualify it", "lead.qualify"),
    ("qualify this lead", "lead.qualify"),
    ("show the lead", "lead.show"),
    ("disqualify them", "lead.disqualify"),
    ("reactivate that lead", "lead.reactivate"),
    ("what is the score of this lead", "score.show"),
    ("open it again", "lead.reactivate"),
    ("show the timeline of this lead", "lead.timeline"),
)

VIEWS: tuple[tuple[str, str], ...] = (
    ("my open leads", "my-open-leads"),
    ("my leads", "my-open-leads"),
    ("open leads", "open-leads"),
    ("Closed Leads", "closed-leads"),
    ("show disqualified leads", "closed-leads"),
    ("all leads", "all-leads"),
    ("my team's open leads", "team-open-leads"),
    ("open leads in my team", "team-open-leads"),
    ("lukkede leads", "closed-leads"),
    ("show my scored leads", "my-open-leads-scored"),
    ("open leads with grade A", "open-leads"),
    ("which leads have grade B?", "open-leads"),
    ("my leads with a score above 70", "my-open-leads"),
    ("my open leads without a score", "my-open-leads"),
    ("leads opened this week", "leads-opened-this-week"),
    ("leads opened last week", "leads-opened-last-week"),
    ("leads from the last 6 months", "all-leads"),
)

REASONS: tuple[tuple[str, str], ...] = (
    ("disqualify Acme because we lost it", "lost"),
    ("disqualify Acme as lost", "lost"),
    ("disqualify Acme, cannot contact them", "cannot-contact"),
    ("disqualify Acme because they are no longer interested", "no-longer-interested"),
    ("disqualify Acme not interested", "no-longer-interested"),
    ("disqualify Acme, it was cancelled", "canceled"),
)
"""How Acme is disqualified, and the code of the reason."""
