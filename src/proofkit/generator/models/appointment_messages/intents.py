"""What each message is about, before it has words: workflow, intent, red flag, decoy."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.chance import Codes, Flags, Floats, pick, pick_each
from proofkit.generator.spec import Column

ALL = "all"
OTHER_LANGUAGE = 2
DIRECT = 0
# Who got a message for somebody else, or wants no messages, does not add a second thing.
_NOTHING_ELSE = ("wrong_number", "opt_out")


@dataclass(frozen=True)
class Kinds:
    """Positions in the levels of the spec, one a message; -1 stands for none."""

    workflow: Codes
    language: Codes
    intent: Codes
    flag: Codes
    wording: Codes
    decoy: Codes
    is_flag_first: Flags


@dataclass(frozen=True)
class Wanted:
    """Which inbox each message comes to and what it is about, before it is known who writes."""

    workflow: Codes
    intent: Codes
    is_stranger: Flags
    is_farewell: Flags


def wanted(block: Block) -> Wanted:
    """Draw what the messages of a block are about, as far as it depends on the inbox alone."""
    intents = block.spec.table("labels").column("intent")
    workflows = block.spec.table("messages").column("workflow").levels
    workflow = _workflow(block, workflows)
    mix = _weights(block.spec.parameters["mix"], workflows, intents)
    intent = pick_each(block.stream("intent"), list(mix[:, workflow]))
    stranger, farewell = (intent == intents.levels.index(name) for name in _NOTHING_ELSE)
    return Wanted(workflow, intent, is_stranger=stranger, is_farewell=farewell)


def draw(block: Block, asked: Wanted, language: Codes, age: Floats) -> Kinds:
    """Draw what else the messages of a block hold, from language and age of each writer."""
    given, rows = block.spec.parameters, block.records
    labels = block.spec.table("labels")
    intents, flags = labels.column("intent"), labels.column("red_flag")
    workflows = block.spec.table("messages").column("workflow").levels
    workflow, intent = asked.workflow, asked.intent.copy()
    red = given["red_flags"]
    shares = np.array([red["shares"][name] for name in workflows]) * block.settings["red_flags"]
    is_red = block.stream("is_red_flag").random(rows) < shares[workflow]
    kinds = np.array([red["kinds"][name] for name in workflows], np.float64).T
    tilt = np.asarray(red["kinds_per_decade"])[:, None] * (age - 50) / 10
    weights = kinds[:, workflow] * np.exp(tilt)
    flag = np.where(is_red, pick_each(block.stream("red_flag"), weights), -1)
    elsewhere = language == OTHER_LANGUAGE
    written = [flags.levels.index(name) for name in given["other"]["red_flags"]]
    flag = np.where(is_red & elsewhere, np.array(written)[flag % len(written)], flag)
    wording = pick(block.stream("wording"), red["wording_shares"], rows)
    intent[elsewhere] = intents.levels.index("language_need")
    alone = block.stream("alone").random(rows) < red["alone_share"]
    single = np.isin(intent, [intents.levels.index(name) for name in _NOTHING_ELSE]) | elsewhere
    intent[is_red & (alone | single)] = intents.levels.index("symptom")
    decoys = len(block.spec.table("truth/wording").column("decoy").levels)
    has_decoy = block.stream("has_decoy").random(rows) < given["style"]["decoy_share"]
    decoy = pick(block.stream("decoy"), [1] * decoys, rows)
    return Kinds(
        workflow=workflow,
        language=language,
        intent=intent,
        flag=flag,
        wording=np.select([~is_red, elsewhere], [-1, DIRECT], wording),
        decoy=np.where(has_decoy & ~is_red & ~single, decoy, -1),
        is_flag_first=block.stream("first").random(rows) < red["first_share"],
    )


def _workflow(block: Block, workflows: tuple[str, ...]) -> Codes:
    wanted = block.settings["workflow"]
    if wanted != ALL:
        return np.full(block.records, workflows.index(str(wanted)))
    return pick(block.stream("workflow"), [1] * len(workflows), block.records)


def _weights(
    mix: dict[str, dict[str, float]], workflows: tuple[str, ...], intents: Column
) -> Floats:
    """Return one row an intent and one column a workflow."""
    return np.array([[mix[name].get(intent, 0) for name in workflows] for intent in intents.levels])
