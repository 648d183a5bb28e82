"""R01 to R29: what applies on either side of each condition."""

from collections.abc import Iterator, Mapping, Sequence

from angio_desktop.register.fields import PROCEDURES, RegistrationType
from tests.register.examples import BOTH, FOLLOW_UP, HOSPITALISATIONS, WITH_FFR, WITH_PCI
from tests.register.rule_case import AppliesCase, answers

STEMI = (
    *("T_PCI_CENT", "DT_FIRST_SYMP", "T_FIRST_SYMP", "DT_FIRST_DIAGS", "T_FIRST_DIAGS"),
    *("CD_TRFR_HOSP_TO_PCI", "CD_INFARCT_LOC", "CD_REPERF", "CD_KILLIP_CLASS"),
    "CD_CARD_ARREST_BEF_REPERF",
)
PROCEDURE = (
    *("DT_PCI", "T_WICR", "CD_DOCTOR_INTVNT_CARDIOL", "CD_SECON_OPRY", "CD_PLC_INTDCR"),
    *("NR_CONVOL_PROC_ML", "CD_HOSPZ_ICU", "CD_DIALY_REQE", "CD_COMPLIC_PLC_INS", "CD_BLEEDG"),
    *("CD_PCI_PLC", "CD_MAT", "MS_MAX_DMTR_BLDVES", "NR_TOT_LEN", "CD_STTHRO", "CD_ISR"),
    *("MS_STE_BEF_PCI", "MS_STE_AFTER_PCI", "CD_TIMI_BEF_PCI", "CD_TIMI_AFTER_PCI"),
)
PHYSIOLOGY = {
    **{
        vessel: tuple(
            f"{name}{vessel}" for name in ("MS_FFR", "MS_iFR", "CD_CFR", "CD_AI", "CD_ANI")
        )
        for vessel in ("RCA", "LM", "LAD", "CX")
    },
    "GRAFT": ("MS_FFRGRAFT", "MS_iFRGRAFT", "CD_CFRG", "CD_AIG", "CD_ANIG"),
}
CABG = ("CD_BYP_RESTE_STENT", "CD_TPE_CABG_EXEC", "CD_SEGM")

_Answers = Mapping[str, str]


def _each(
    rule: str,
    type_: RegistrationType,
    keys: tuple[str, ...],
    when: Sequence[_Answers],
    unless: Sequence[_Answers],
) -> Iterator[AppliesCase]:
    for changes in when:
        yield AppliesCase(rule, type_, changes, keys, speaks=True)
    for changes in unless:
        yield AppliesCase(rule, type_, changes, keys, speaks=False)


def _hospitalisation(type_: RegistrationType) -> Iterator[AppliesCase]:
    yield from _each(
        "R01",
        type_,
        STEMI,
        when=answers("CD_INDICATN", "1", "2", "3"),
        unless=answers("CD_INDICATN", "4", "12", "", "0", "1|2", " 1"),
    )
    yield from _each(
        "R02",
        type_,
        ("CD_REAS",),
        when=answers("CD_REPERF", "4", CD_INDICATN="1"),
        unless=[
            *answers("CD_REPERF", "1", "2", "3", "", CD_INDICATN="1"),
            {"CD_REPERF": "4", "CD_INDICATN": "4"},  # it does not apply itself
        ],
    )
    stemi = {"CD_INDICATN": "2", "CD_REPERF": "4"}
    yield from _each(
        "R03",
        type_,
        ("TX_SPECIF",),
        when=answers("CD_REAS", "4", **stemi),
        unless=[
            *answers("CD_REAS", "1", "2", "3", "", **stemi),
            {"CD_REAS": "4", **stemi, "CD_REPERF": "3"},
            {"CD_REAS": "4", **stemi, "CD_INDICATN": "5"},
        ],
    )
    lvef = ("MS_LVEF",)
    yield from _each("R04", type_, lvef, answers("CD_LVEF", "5"), answers("CD_LVEF", "4", ""))
    yield from _each(
        "R20",
        type_,
        ("DT_EXEC_CABG", *CABG),
        when=answers("CD_CABG_EXEC", "1"),
        unless=[*answers("CD_CABG_EXEC", "0", "", "2"), {"CD_CABG_EXEC": "", "CD_CABG_EXECF": "1"}],
    )
    status = "CD_STA_DISCH"
    home = ("CD_DESTI_AFTER_DISCH",)
    yield from _each("R21", type_, home, answers(status, "2"), answers(status, "1", "", "3"))
    died = ("CD_COD", "CD_DEATH_CATHLAB")
    yield from _each("R22", type_, died, answers(status, "1"), answers(status, "2", "", "3"))


def _physiology(type_: RegistrationType) -> Iterator[AppliesCase]:
    for vessel, keys in PHYSIOLOGY.items():
        own = f"FL_ANGIO_STE_{vessel}"
        others = "|".join(f"FL_ANGIO_STE_{other}" for other in PHYSIOLOGY if other != vessel)
        yield from _each(
            "R05",
            type_,
            keys,
            when=answers("CD_ANGIO_STE", own, f"{others}|{own}"),
            # A value with E04 takes no part: a code twice, or one that is in no list.
            unless=answers("CD_ANGIO_STE", others, "", f"{own}|{own}", f"{own}|X", vessel),
        )


def _opened(n: int) -> dict[str, str]:
    """Return the answers that make procedures 1 to `n` apply."""
    return {f"CD_NPCI_{k}": "1" for k in range(1, n)}


def _further_procedure(type_: RegistrationType, n: int) -> Iterator[AppliesCase]:
    keys = tuple(f"{name}_{n}" for name in PROCEDURE)
    if n < PROCEDURES[-1]:
        keys += (f"CD_NPCI_{n}",)
    asked, open_before = f"CD_NPCI_{n - 1}", _opened(n - 1)
    yield from _each(
        "R06",
        type_,
        keys,
        when=[{**open_before, asked: "1"}],
        unless=[
            *answers(asked, "0", "", "2", **open_before),
            # The one before does not apply: what was answered in it counts for nothing.
            *({**open_before, asked: "1", key: "0"} for key in open_before),
        ],
    )


def _procedure(type_: RegistrationType, n: int) -> Iterator[AppliesCase]:
    yield from _other_answers(type_, n)
    yield from _segments(type_, n)
    yield from _materials(type_, n)


def _closed(n: int, changes: _Answers) -> list[_Answers]:
    """Return `changes` while procedure `n` does not apply; the first always does."""
    return [{**_opened(n), **changes, f"CD_NPCI_{n - 1}": "0"}] if n > 1 else []


def _other_answers(type_: RegistrationType, n: int) -> Iterator[AppliesCase]:
    second = f"CD_SECON_OPRY_{n}"
    yield from _each(
        "R07",
        type_,
        (f"CD_SECON_OPR_{n}",),
        when=answers(second, "1", **_opened(n)),
        unless=[*answers(second, "0", "", **_opened(n)), *_closed(n, {second: "1"})],
    )
    complication = f"CD_COMPLIC_PLC_INS_{n}"
    yield from _each(
        "R08",
        type_,
        (f"CD_TREAT_{n}",),
        when=answers(complication, "3", "4", "5", "6", "6|3", "0|3", **_opened(n)),
        unless=[
            *answers(complication, "0", "", "3|3", "3|7", **_opened(n)),
            *_closed(n, {complication: "3"}),
        ],
    )


def _segments(type_: RegistrationType, n: int) -> Iterator[AppliesCase]:
    place, vessel = f"CD_PCI_PLC_{n}", f"CD_BLDVES_{n}"
    native = {**_opened(n), place: "2"}
    yield from _each(
        "R09",
        type_,
        (f"CD_TPE_CABG_EXEC_{n}",),
        when=answers(place, "1", **_opened(n)),
        unless=[*answers(place, "2", "", **_opened(n)), *_closed(n, {place: "1"})],
    )
    yield from _each(
        "R10",
        type_,
        (vessel,),
        when=[native],
        unless=[*answers(place, "1", "", **_opened(n)), *_closed(n, {place: "2"})],
    )
    every = {"1", "2", "3", "4", "5"}
    for rule, key, codes in (
        ("R11", f"CD_1SEGM_{n}", {"1", "5"}),
        ("R12", f"CD_AORTA_{n}", {"3"}),
        ("R13", f"CD_SEGM_{n}", {"2", "4"}),
    ):
        yield from _each(
            rule,
            type_,
            (key,),
            when=answers(vessel, *sorted(codes), **native),
            unless=[
                *answers(vessel, *sorted(every - codes), "", **native),
                *({**native, vessel: code, place: "1"} for code in sorted(codes)),
            ],
        )


def _materials(type_: RegistrationType, n: int) -> Iterator[AppliesCase]:
    material = f"CD_MAT_{n}"
    every = {"1", "2", "3", "4", "5", "6"}
    for rule, code, keys in (
        ("R14", "1", (f"NR_BACATH_{n}",)),
        ("R15", "2", (f"CD_MODEL_DEB_{n}", f"NR_DEB_{n}")),
        ("R16", "3", (f"CD_MODEL_BMS_{n}", f"NR_BMS_{n}")),
        ("R17", "4", (f"CD_MODEL_DES_{n}", f"NR_DES_{n}")),
        ("R18", "5", (f"CD_MODEL_BVS_{n}", f"NR_BVS_{n}")),
        ("R19", "6", (f"CD_MODEL_OTH_TPE_{n}", f"NR_OTH_TPE_{n}")),
    ):
        yield from _each(
            rule,
            type_,
            keys,
            when=answers(material, code, **_opened(n)),
            unless=[
                *answers(material, *sorted(every - {code}), "", **_opened(n)),
                *_closed(n, {material: code}),
            ],
        )


def _follow_up() -> Iterator[AppliesCase]:
    invited, came = "CD_FU_CONSTTN", "CD_CONSTTN"
    not_invited = {invited: "0"}
    stayed_away = {invited: "1", came: "0"}
    rows: tuple[tuple[str, tuple[str, ...], Sequence[_Answers], Sequence[_Answers]], ...] = (
        ("R23", (came,), answers(invited, "1"), answers(invited, "0", "")),
        (
            "R24",
            ("CD_OYFFRPCI", "CD_CABG_EXECF"),
            answers(came, "1"),
            [*answers(came, "0", ""), {came: "1", **not_invited}],
        ),
        (
            "R25",
            ("CD_PERIOD_FLLWUP",),
            [stayed_away],
            [*answers(came, "1", ""), {came: "0", **not_invited}],
        ),
        (
            "R26",
            ("DT_CONSULT",),
            [*answers(came, "1"), {**stayed_away, "CD_PERIOD_FLLWUP": "2"}],
            [
                *answers("CD_PERIOD_FLLWUP", "1", "3", "4", "", **stayed_away),
                {came: "", "CD_PERIOD_FLLWUP": "2"},
                {came: "1", "CD_PERIOD_FLLWUP": "2", **not_invited},
            ],
        ),
        ("R27", ("CD_FU_AFTER_CONSTTN",), [not_invited], answers(invited, "1", "")),
        (
            "R28",
            ("TX_NO_CONSTTN_OTH",),
            [{"CD_FU_AFTER_CONSTTN": "2", **not_invited}],
            [
                *answers("CD_FU_AFTER_CONSTTN", "1", "", **not_invited),
                {"CD_FU_AFTER_CONSTTN": "2", invited: "1"},
            ],
        ),
        (
            "R29",
            ("DT_EXEC_CABG_FU", *CABG),
            answers("CD_CABG_EXECF", "1"),
            [
                *answers("CD_CABG_EXECF", "0", ""),
                {"CD_CABG_EXECF": "1", came: "0"},
                {"CD_CABG_EXECF": "", "CD_CABG_EXEC": "1"},
            ],
        ),
    )
    for rule, keys, when, unless in rows:
        yield from _each(rule, FOLLOW_UP, keys, when, unless)


APPLIES: tuple[AppliesCase, ...] = (
    *(case for type_ in HOSPITALISATIONS for case in _hospitalisation(type_)),
    *(case for type_ in WITH_FFR for case in _physiology(type_)),
    *(case for type_ in WITH_PCI for n in PROCEDURES[1:] for case in _further_procedure(type_, n)),
    *(case for n in PROCEDURES for case in _procedure(BOTH, n)),
    *(case for n in PROCEDURES[:2] for case in _procedure(WITH_PCI[0], n)),
    *_follow_up(),
)
