"""The labels of options in English and Norwegian -> their values."""

from __future__ import annotations

from enum import IntEnum

from services.models.lead import (
    BudgetStatus,
    LeadReason,
    LeadSource,
    LeadState,
    PurchaseProcess,
    PurchaseTimeframe,
    Rating,
)

OPTIONS: dict[str, type[IntEnum]] = {
    "statecode": LeadState,
    "statuscode": LeadReason,
    "leadsourcecode": LeadSource,
    "leadqualitycode": Rating,
    "budgetstatus": BudgetStatus,
    "purchasetimeframe": PurchaseTimeframe,
    "purchaseprocess": PurchaseProcess,
}

OTHER_LABELS: tuple[tuple[IntEnum, tuple[str, ...]], ...] = (
    (LeadState.OPEN, ("åpen", "åpent")),
    (LeadState.QUALIFIED, ("kvalifisert",)),
    (LeadState.DISQUALIFIED, ("diskvalifisert", "avskrevet")),
    (LeadReason.NEW, ("ny", "nytt")),
    (LeadReason.CONTACTED, ("kontaktet",)),
    (LeadReason.QUALIFIED, ("kvalifisert",)),
    (LeadReason.LOST, ("tapt", "mistet")),
    (LeadReason.CANNOT_CONTACT, ("får ikke kontakt", "kan ikke kontakte", "kan ikke kontaktes")),
    (LeadReason.NO_LONGER_INTERESTED, ("ikke lenger interessert", "ikke interessert lenger")),
    (LeadReason.CANCELED, ("cancelled", "avbrutt")),
    (LeadSource.ADVERTISEMENT, ("annonse", "reklame")),
    (LeadSource.EMPLOYEE_REFERRAL, ("tips fra ansatt", "anbefaling fra ansatt", "henvisning fra ansatt")),
    (LeadSource.EXTERNAL_REFERRAL, ("tips utenfra", "ekstern anbefaling", "ekstern henvisning")),
    (LeadSource.PUBLIC_RELATIONS, ("pr", "informasjon")),
    (LeadSource.TRADE_SHOW, ("messe", "varemesse")),
    (LeadSource.WEB, ("nett", "internett", "nettet")),
    (LeadSource.WORD_OF_MOUTH, ("muntlig anbefaling", "jungeltelegrafen", "muntlig omtale")),
    (LeadSource.OTHER, ("annet", "annen")),
    (Rating.HOT, ("varm", "het", "varm kunde")),
    (Rating.WARM, ("lunken",)),
    (Rating.COLD, ("kald",)),
    (
        BudgetStatus.NO_COMMITTED_BUDGET,
        ("ikke avsatt budsjett", "ikke noe forpliktet budsjett", "intet fastsatt budsjett", "ikke budsjettert"),
    ),
    (BudgetStatus.MAY_BUY, ("kjøper kanskje", "kan komme til å kjøpe")),
    (BudgetStatus.CAN_BUY, ("kan kjøpe",)),
    (BudgetStatus.WILL_BUY, ("vil kjøpe", "kommer til å kjøpe")),
    (PurchaseTimeframe.IMMEDIATE, ("umiddelbart", "straks")),
    (PurchaseTimeframe.THIS_QUARTER, ("dette kvartalet", "inneværende kvartal")),
    (PurchaseTimeframe.NEXT_QUARTER, ("neste kvartal",)),
    (PurchaseTimeframe.THIS_YEAR, ("dette året", "i år")),
    (PurchaseTimeframe.UNKNOWN, ("ukjent",)),
    (PurchaseProcess.INDIVIDUAL, ("én person", "individuell", "enkeltperson")),
    (PurchaseProcess.COMMITTEE, ("komité", "utvalg")),
    (PurchaseProcess.UNKNOWN, ("ukjent",)),
)
"""Beside the English label, which is the option's name, and its number; the first is what the assistant itself says.

No mapping: options may be equal.
"""

YES = frozenset({"yes", "true", "ja", "sann", "1"})
NO = frozenset({"no", "false", "nei", "usann", "0"})


def _labels(options: type[IntEnum]) -> dict[str, IntEnum]:
    return {
        label: option
        for option in options
        for label in (option.name.replace("_", " ").lower(), str(option.value), *_others(option))
    }


def _others(option: IntEnum) -> tuple[str, ...]:
    return next((labels for known, labels in OTHER_LABELS if known is option), ())


LABELS: dict[str, dict[str, IntEnum]] = {column: _labels(options) for column, options in OPTIONS.items()}
"""Column -> folded label -> option."""
