from typing import NamedTuple

import pytest

import newscomment
from newscomment.model import Risk


class Case(NamedTuple):
    text: str
    hazard: str
    trigger: str | None = None
    affected: str | None = None
    likelihood: str | None = None
    denied: bool = False


FOUND = {
    "cause-under-could": Case(
        "A strike could lead to a shortage of insulin in the hospitals.",
        "a shortage of insulin in the hospitals",
        "A strike",
        likelihood="possible",
    ),
    "harm-under-will": Case(
        "Delay will undermine the new council.", "undermine the new council", "Delay", "the new council", "likely"
    ),
    "told-to-somebody": Case(
        "The judge warned the owners of the mill that they could be jailed.",
        "they could be jailed",
        affected="the owners of the mill",
    ),
    "person-told-of-before": Case(
        "If the old mayor closes the quay, he will be ruined.",
        "he will be ruined",
        "If the old mayor closes the quay",
        "the old mayor",
        "likely",
    ),
    "given-what-was": Case(
        "Analysts fear that given the age of the ferry, the crossing may be closed.",
        "the crossing may be closed",
        "the age of the ferry",
        "the crossing",
    ),
    "second-predicate": Case(
        "The rule would hijack our port and turn it into a casino.",
        "hijack our port and turn it into a casino",
        "The rule",
        "our port",
    ),
    "second-trait": Case("The ban would be costly and even dangerous.", "costly and even dangerous", "The ban"),
    "bad-effects-of": Case(
        "Today’s rise in rents also has harmful effects.", "harmful effects", "Today’s rise in rents"
    ),
    "whose-bad-effects": Case(
        "Clerks want to save the miners from the levy’s harmful effects.", "harmful effects", "the levy", "the miners"
    ),
    "most-of-all": Case(
        "The levy could lead to a slump, especially among the young workers.",
        "a slump",
        "The levy",
        "the young workers",
    ),
    "party-with-its-clause": Case(
        "It endangers nurses who work at night.", "endangers nurses who work at night", "It", "nurses who work at night"
    ),
    "party-with-its-participle": Case(
        "The verdict would undermine the freedoms guaranteed by the charter.",
        "undermine the freedoms guaranteed by the charter",
        "The verdict",
        "the freedoms guaranteed by the charter",
    ),
    "our-fate": Case("It may be our doom.", "our doom", "It", "our"),
    "no-threat": Case(
        "The flood poses no threat to the town.", "threat to the town", "The flood", "the town", denied=True
    ),
    "nobody-suffers": Case("Nobody will lose a job at the mill.", "lose a job at the mill", denied=True),
    "who-intends-it": Case("They want to silence the choir.", "silence the choir", affected="the choir"),
    "when-above-all": Case(
        "Closing the quay is a dangerous step, especially when the mill is shut.",
        "a dangerous step",
        "Closing the quay",
    ),
    "frail-name": Case("The raid shows how fragile Spain is.", "how fragile Spain is", affected="Spain"),
    "within-its-power": Case(
        "A single bank can destroy our savings.", "destroy our savings", "A single bank", "our savings"
    ),
    "greatest-threat-told": Case(
        "She insisted that the greatest threat to the valley was loose scree.",
        "the greatest threat to the valley",
        "loose scree",
        "the valley",
    ),
    "proposed": Case(
        "The owners have discussed abolishing the free ferry.",
        "abolishing the free ferry",
        "The owners",
        "the free ferry",
    ),
    "possible-return": Case(
        "They stay because of the possibility that the rebels might return.", "the rebels might return"
    ),
    "may-flood": Case("The town could flood.", "The town could flood", None, "The town"),
    "water-may-flood": Case("The river could flood again this spring.", "The river could flood"),
    "before-another": Case("We must mend the dyke before another flood.", "another flood"),
    "condition-with-commas": Case(
        "If the council, led by the mayor, fails to act, the ferry company could collapse.",
        "the ferry company could collapse",
        "If the council, led by the mayor, fails to act",
        "the ferry company",
    ),
    "pronoun-named": Case(
        "Anna Berg says that she will destroy the union.", "destroy the union", "Anna Berg", "the union"
    ),
    "subject-through-saying": Case(
        "They propose cuts that the mayor has said would ruin the clinic.",
        "ruin the clinic",
        "cuts",
        "the clinic",
    ),
    "subject-for-doing": Case(
        "For the court to rule otherwise would open the door to abuse.",
        "abuse",
        "For the court to rule otherwise",
    ),
    "subject-a-whole-clause": Case(
        "How the mayor handles the strike could ruin the port.",
        "ruin the port",
        "How the mayor handles the strike",
        "the port",
    ),
    "subject-before-who-says-so": Case(
        "Refusing to pay, the owners say, could ruin the port.", "ruin the port", "Refusing to pay", "the port"
    ),
    "subject-of-a-participle-behind-its-noun": Case(
        "She praised the rogue bands menacing the valley.", "menacing the valley", "the rogue bands", "the valley"
    ),
    "subject-of-a-joined-participle": Case(
        "The owners are out of line and setting a bad precedent.", "a bad precedent", "The owners"
    ),
    "subject-of-what-hangs-on-it": Case(
        "Extraction of the ore is not possible without putting lives in jeopardy.",
        "putting lives in jeopardy",
        "Extraction of the ore",
        "lives",
    ),
    "subject-with-what-is-told-without-a-pronoun": Case(
        "They found that its dismissal of nurses for the reason the union has given would violate the law.",
        "violate the law",
        "its dismissal of nurses for the reason the union has given",
        "the law",
    ),
    "suffered-without-what-it-comes-of": Case(
        "All such mills would be banned under the current law.",
        "All such mills would be banned",
        "under the current law",
        "All such mills",
    ),
    "it-that-points-at-something": Case(
        "But it would be a disaster for the town.", "a disaster for the town", "it", "the town"
    ),
    "it-that-leads-to-a-deed": Case("It would be disastrous to close the port.", "disastrous", "to close the port"),
    "subject-that-it-takes-up-behind-so-that": Case(
        "The strike is so long that it could ruin the port.", "ruin the port", "The strike", "the port"
    ),
    "subject-with-what-it-is-for": Case(
        "They call the deal a gift to big business that will hurt the town.",
        "hurt the town",
        "a gift to big business",
        "the town",
    ),
    "subject-with-a-day-in-it": Case(
        "His decision last week to close the mill could ruin the port.",
        "ruin the port",
        "His decision last week to close the mill",
        "the port",
    ),
    "subject-behind-an-idiom": Case(
        "What is worse, the strike could ruin the port.", "ruin the port", "the strike", "the port"
    ),
    "subject-before-in-turn": Case("This in turn could ruin the port.", "ruin the port", "This", "the port"),
    "who-is-too-weak": Case(
        "The owners are too greedy to prevent a collapse of the port.",
        "a collapse of the port",
        "The owners are too greedy",
        "the port",
    ),
    "condition-before-a-colon": Case(
        "If they wait, they forget one thing: greed could ruin the port.", "ruin the port", "greed", "the port"
    ),
    "condition-of-what-is-joined": Case(
        "The plan could ruin the port, and should be dropped if it does.", "ruin the port", "The plan", "the port"
    ),
    "subject-of-putting": Case(
        "It would also put countless miners at further risk of jail.", "jail", "It", "countless miners"
    ),
    "reason-behind-that": Case(
        "They fear that because they are different, they will no longer be accepted.",
        "they will no longer be accepted",
        "they are different",
        "they",
    ),
    "afraid-is-no-trigger": Case("She is afraid that the port will close.", "the port will close", None, "the port"),
    "subject-those": Case("Those who threaten the town must go.", "threaten the town", "Those", "the town"),
    "subject-across-a-joint-and-an-aside": Case(
        "The levy helps the rich and, as the vote suggests, could ruin the port.",
        "ruin the port",
        "The levy",
        "the port",
    ),
    "subject-with-a-clause-across-dashes": Case(
        "The loss of nurses who gave up — a quarter of them — would ruin the clinic.",
        "ruin the clinic",
        "The loss of nurses who gave up",
        "the clinic",
    ),
    "good-denied-behind-a-joint": Case(
        "Mills are old and will not be able to afford the filters.",
        "will not be able to afford the filters",
        None,
        "Mills",
    ),
    "act-behind-a-fate": Case(
        "The village will suffer by closing its only mill.",
        "The village will suffer",
        "closing its only mill",
        "The village",
    ),
    "agent": Case(
        "Two villages will be cut off in winter by floods and snow.",
        "Two villages will be cut off in winter",
        "floods and snow",
    ),
    "until": Case(
        "Until the council mends the dyke, the village is in danger.",
        "the village is in danger",
        "Until the council mends the dyke",
    ),
    "the-more": Case(
        "The longer the council waits, the more they risk losing votes.", "losing votes", "The longer the council waits"
    ),
    "as-it-does": Case("Shops will suffer as the port loses trade.", "Shops will suffer", "as the port loses trade"),
    "so-that": Case(
        "The bill would move the line, so that two villages would be cut off.",
        "two villages would be cut off",
        "The bill would move the line",
    ),
    "for-whom": Case("For the farmers, it would be a disaster.", "a disaster", None, "the farmers"),
    "owner-of-a-plan": Case(
        "She deplores the owners’ plan to silence the press.", "silence the press", "the owners", "the press"
    ),
    "owned-pair": Case(
        "It would be toxic for my son and daughters.", "toxic for my son and daughters", None, "my son and daughters"
    ),
    "no-choice-but": Case(
        "The Danes have no choice but to run the risk of awakening anger.", "awakening anger", affected="The Danes"
    ),
    "who-risks-what-he-does": Case(
        "The old banks risk repeating the mistake.", "repeating the mistake", affected="The old banks"
    ),
    "whose-elections": Case(
        "It opens the door to foreign meddling in our elections.",
        "foreign meddling in our elections",
        "It",
        "our elections",
    ),
    "relative-clause-cut-off": Case(
        "They are undermining the standing of a guild that the mayors once defended.",
        "undermining the standing of a guild",
        "They",
        "a guild",
    ),
    "denied-without-that": Case(
        "The mayor denied the wall could collapse.", "the wall could collapse", likelihood="remote", denied=True
    ),
    "denied-before-and": Case(
        "The plan is not a cure and will hurt patients.", "hurt patients", "The plan", likelihood="likely"
    ),
    "compound-behind-of": Case("It is a dangerous game of one-upping.", "a dangerous game of one-upping"),
    "who-cannot-win": Case("She warned that Tom Hale can’t win.", "Tom Hale can’t win", affected="Tom Hale"),
    "participle-opens": Case(
        "Opening ports, such as those in Ruritania, will spur unrest.",
        "unrest",
        "Opening ports, such as those in Ruritania",
    ),
    "certain-things": Case(
        "Insurers could deny coverage for certain procedures.",
        "deny coverage for certain procedures",
        "Insurers",
        likelihood="possible",
    ),
    "not-prevented": Case(
        "Distance will not keep the generals from attacking the valley.",
        "attacking the valley",
        "the generals",
        "the valley",
    ),
    "made-vulnerable": Case(
        "These ills make us more vulnerable to the virus.", "more vulnerable to the virus", "These ills", "us"
    ),
    "fined-for": Case("They could be fined for blocking the road.", "They could be fined", "blocking the road", "They"),
    "who-considers": Case(
        "Two owners are considering reducing hours in the winter.", "reducing hours in the winter", "Two owners"
    ),
    "between-two": Case(
        "The plan would kill any deal between Ruritania and the United States.",
        "kill any deal between Ruritania and the United States",
        "The plan",
        "any deal between Ruritania and the United States",
    ),
    "no-longer-in-danger": Case(
        "The wards are no longer in danger of being flooded.", "being flooded", None, "The wards", denied=True
    ),
    "fail-to-act": Case("The council may fail to mend the dyke.", "The council may fail to mend the dyke"),
    "made-worse": Case(
        "These old quarrels will be inflamed by the levy.", "These old quarrels will be inflamed", "the levy"
    ),
    "portrayed-as": Case(
        "They plan the dam they once denounced as a threat to the salmon.",
        "a threat to the salmon",
        "the dam",
        "the salmon",
    ),
    "relative-with-or": Case(
        "An order that elevates one town or group of towns over another will inevitably collapse.",
        "An order that elevates one town or group of towns over another will inevitably collapse",
        None,
        "An order that elevates one town or group of towns over another",
    ),
    "quoted-modifier": Case(
        "It is a “pay for play” scheme that could violate the pact.",
        "violate the pact",
        "a “pay for play” scheme",
        "the pact",
    ),
    "dash-in-a-name": Case(
        "A Berg–Dahl race would weaken the party.", "weaken the party", "A Berg–Dahl race", "the party"
    ),
    "threat-from-behind": Case(
        "The villages are under threat from an oppressive mayor.",
        "The villages are under threat",
        "an oppressive mayor",
    ),
    "denied-to": Case("The bill would deny care to patients.", "deny care to patients", "The bill", "patients"),
    "hard-won": Case(
        "Cuts could derail our hard won recovery.", "derail our hard won recovery", "Cuts", "our hard won recovery"
    ),
    "up-to-the-relative": Case(
        "If that sparks a war in which thousands of villagers might die, so be it.",
        "thousands of villagers might die",
        "If that sparks a war",
        "thousands of villagers",
    ),
    "unless": Case(
        "Unless the crossing is mended, the bakery will suffer.",
        "the bakery will suffer",
        "Unless the crossing is mended",
    ),
    "without": Case("Without a change of course, savers will flee.", "savers will flee", "Without a change of course"),
    "should-inverted": Case(
        "Should the boat fail again, the islands could be cut off.",
        "the islands could be cut off",
        "Should the boat fail again",
        "the islands",
    ),
    "danger-that": Case(
        "There is a real danger that the pilots will leave.", "the pilots will leave", likelihood="possible"
    ),
    "perhaps": Case("Perhaps the bridge will collapse.", "the bridge will collapse", likelihood="possible"),
    "unlikely-that": Case(
        "It is unlikely that the bridge will collapse.", "the bridge will collapse", likelihood="remote", denied=True
    ),
    "danger-denied": Case(
        "There is little danger that the pilots will leave.", "the pilots will leave", likelihood="remote", denied=True
    ),
    "will-not": Case("The levy will not destroy the port.", "destroy the port", "The levy", "the port", denied=True),
    "bare-relative": Case(
        "The cuts would ruin the one service villagers use.", "ruin the one service villagers use", "The cuts"
    ),
    "left-unable": Case(
        "The cuts may leave a village unable to feed its old.", "leave a village unable to feed its old", "The cuts"
    ),
    "ill-doubles": Case(
        "Hunger could double in the valley.", "Hunger could double in the valley", likelihood="possible"
    ),
    "gap-widens": Case("The gap between the valleys will widen.", "The gap between the valleys will widen"),
    "closes": Case("Two more clinics are likely to close.", "Two more clinics are likely to close"),
    "good-denied": Case("Their customers will never return.", "Their customers will never return"),
    "not-true": Case(
        "It is not true that the bridge will collapse.", "the bridge will collapse", likelihood="remote", denied=True
    ),
    "will-not-is-remote": Case(
        "The levy will not ruin the port.", "ruin the port", "The levy", likelihood="remote", denied=True
    ),
    "a-dam-breaks": Case("If the dam breaks, families will drown.", "families will drown", "If the dam breaks"),
    "who-inherits-it": Case("I fear that my daughter will inherit a mess.", "a mess", affected="my daughter"),
    "nor-will": Case("Nor will the bridge destroy the reef.", "destroy the reef", "the bridge", denied=True),
    "left-without": Case(
        "The cut could leave two million tenants without heating.",
        "leave two million tenants without heating",
        "The cut",
        "two million tenants",
    ),
    "second-gift": Case(
        "Retreat could reward thieves and hand the rebels a victory.", "hand the rebels a victory", "Retreat"
    ),
    "list-of-verbs": Case(
        "Retreat would reward the generals, embolden thieves and lead to talks.", "embolden thieves", "Retreat"
    ),
    "interrupted-modal": Case("The mill might, as a result, lose its licence.", "lose its licence", None, "The mill"),
    "cost-with-price": Case(
        "The levy would cost tenants more than $3 billion a year.",
        "cost tenants more than $3 billion a year",
        "The levy",
        "tenants",
    ),
    "burden-is-no-party": Case("Rents will skyrocket.", "Rents will skyrocket"),
    "vulnerable": Case(
        "The old dyke is vulnerable to winter storms.", "vulnerable to winter storms", None, "The old dyke"
    ),
    "must-not-fail": Case("The bank cannot be allowed to fail.", "fail", None, "The bank"),
    "sent-to-jail": Case("She could be fined or sent to jail.", "She could be fined or sent to jail", None, "She"),
    "danger-without-a-name": Case("The risks are manageable.", "The risks"),
    "left-undone": Case(
        "If the council does not act, the valley will look like a desert.",
        "the valley will look like a desert",
        "If the council does not act",
    ),
    "not-wanted": Case(
        "They do not want their children to suffer.", "their children to suffer", None, "their children"
    ),
    "found-oneself": Case(
        "Two villages could find themselves ruled by a distant court.",
        "Two villages could find themselves ruled by a distant court",
        None,
        "Two villages",
    ),
    "risk-of": Case("The plan raises the risk of a second flood.", "a second flood"),
    "held-clause": Case(
        "It beats a door-to-door search of flats that both sides agree would lead to civil war.",
        "civil war",
        "a door-to-door search of flats",
    ),
    "thought-without-that": Case(
        "There are those who think the tolls might expose us to extortion.",
        "expose us to extortion",
        "the tolls",
        "us",
    ),
    "doing-so": Case("Doing so would create a firestorm.", "a firestorm", "Doing so"),
    "number-of-the-verb": Case(
        "They debated new limits in Harrow that threaten to ruin most clinics.",
        "ruin most clinics",
        "new limits",
        "most clinics",
    ),
    "comma-before-which": Case(
        "Harrow, for example, which is on the brink of bankruptcy, cannot pay its nurses.", "bankruptcy", None, "Harrow"
    ),
    "owner": Case(
        "The levy threatens the nurses’ own safety.", "threatens the nurses’ own safety", "The levy", "the nurses"
    ),
    "owner-of": Case(
        "Mould would endanger the health of older tenants.",
        "endanger the health of older tenants",
        "Mould",
        "older tenants",
    ),
    "fate-of": Case(
        "The levy could hasten the collapse of the league.", "the collapse of the league", "The levy", "the league"
    ),
    "owner-in-hazard": Case("Everyone’s taxes will go up.", "Everyone’s taxes will go up", None, "Everyone", "likely"),
    "infinitive-of-noun": Case(
        "The filters may hinder pupils’ ability to read maps.",
        "hinder pupils’ ability to read maps",
        "The filters",
        "pupils",
    ),
    "two-participles": Case(
        "Tenants could be jailed or evicted.", "Tenants could be jailed or evicted", None, "Tenants"
    ),
    "and-if": Case("They plan to ruin the mill, and if that fails, they will wait.", "ruin the mill"),
    "with-first": Case(
        "With the mayor making every choice, the hall will be vulnerable.",
        "the hall will be vulnerable",
        "With the mayor making every choice",
        "the hall",
    ),
    "threat-to": Case("The dam poses a threat to the salmon.", "a threat to the salmon", "The dam", "the salmon"),
    "fear-with-agent": Case(
        "Nurses fear that a second outbreak could close classrooms.", "close classrooms", "a second outbreak"
    ),
    "stands-to-lose": Case("The port stands to lose its last ferry.", "lose its last ferry", None, "The port"),
    "brink": Case("The league is on the brink of bankruptcy.", "bankruptcy", None, "The league"),
    "expense": Case(
        "They may strike a quick deal at the expense of the valley.", "at the expense of the valley", None, "the valley"
    ),
    "victory-handed-over": Case(
        "Lifting them early would give the rebels a victory.", "give the rebels a victory", "Lifting them early"
    ),
    "sentence-taken-up-by-which": Case(
        "Members may find themselves in an order where short deals replace treaties, which may weaken unions that were "
        "built with patience.",
        "weaken unions that were built with patience",
        "short deals replace treaties",
    ),
    "which-after-subject": Case("The levy, which could ruin farms, is near.", "ruin farms", "The levy", "farms"),
    "participle-of-the-outcome": Case(
        "The end of the truce could push towns to rethink their pacts, potentially triggering a wave of closures that "
        "might empty the valley.",
        "a wave of closures",
        "The end of the truce",
        likelihood="possible",
    ),
    "worry-that-it-causes": Case(
        "There is a growing worry that delay could lead to a decline of trust in the court.",
        "a decline of trust in the court",
        "delay",
    ),
    "given-that": Case(
        "Given that the mayor has promised a sale, the consequences for the valley could be disastrous.",
        "the consequences for the valley could be disastrous",
        "the mayor has promised a sale",
    ),
    "no-guarantee": Case("There is no guarantee that the dam will hold.", "no guarantee that the dam will hold"),
    "no-longer-that": Case(
        "The town will no longer be the free port that it was.", "The town will no longer be the free port"
    ),
    "risks-read-as-noun": Case("More weakness in the talks risks leaving the islanders.", "leaving the islanders"),
    "on-the-rise": Case("They met with racism and fraud on the rise.", "racism and fraud on the rise"),
    "two-verbs-one-object": Case(
        "The owners plan to weaken and destroy the union.", "weaken and destroy the union", "The owners"
    ),
    "threat-posed-by": Case(
        "Few see the threat posed by the old dam.", "the threat posed by the old dam", "the old dam"
    ),
    "danger-of-it-is-that": Case(
        "The danger of a second vote is that nobody will accept it.", "nobody will accept it", "a second vote"
    ),
    "carrier": Case("Loose scree is a growing threat.", "a growing threat", "Loose scree"),
    "fear-cut-short": Case("Some fear he would destroy the mill.", "destroy the mill", None, "the mill"),
    "it-behind-and": Case("The levy is odd, and it would ruin farms.", "ruin farms", "The levy", "farms"),
    "because": Case("That’s because the levy threatens the port.", "threatens the port", "the levy", "the port"),
    "concern-with-agent": Case(
        "They voice concerns that a strike in spring would muddle the talks.", "muddle the talks", "a strike in spring"
    ),
    "not-a-risk": Case("Dancing is not a health risk.", "a health risk", "Dancing", denied=True),
    "facing-a-risk": Case("Small mills face the threat of closure.", "closure", None, "Small mills"),
    "not-only-but": Case(
        "The cuts could hurt not only nurses but also pupils.", "hurt not only nurses but also pupils"
    ),
    "left-at-risk-of": Case(
        "Soaring rents may leave many tenants at risk of eviction.", "eviction", "Soaring rents", "many tenants"
    ),
    "without-a-risk": Case("They work without causing any risk to pupils.", "any risk to pupils", denied=True),
    "order-as-condition": Case("Be quick, or you will be fired.", "you will be fired", "Be quick", "you"),
    "under-somebody": Case(
        "Under the new mayor, there could be a backlash.", "a backlash", "Under the new mayor", likelihood="possible"
    ),
    "rising-harm": Case("The ruling will lead to escalating violence.", "escalating violence", "The ruling"),
    "held-to-be-one": Case(
        "Anglers consider the dam to be a threat to the salmon.", "a threat to the salmon", "the dam", "the salmon"
    ),
    "behind-that": Case(
        "He said that soft water is a threat to the salmon.", "a threat to the salmon", "soft water", "the salmon"
    ),
    "behind-a-day": Case("Today, the mayor could ruin the town.", "ruin the town", "the mayor", "the town"),
    "condition-without-comma": Case(
        "If the council waits tenants will lose their homes.",
        "tenants will lose their homes",
        "If the council waits",
        "tenants",
    ),
    "kept-from-doing": Case(
        "The rule will discourage farmers from planting trees.", "discourage farmers from planting trees", "The rule"
    ),
    "moved-to-do": Case(
        "It would embolden some owners to turn away tenants.", "embolden some owners to turn away tenants"
    ),
    "struck-at": Case("They would wreak havoc with our trade.", "havoc with our trade"),
    "further-into": Case(
        "It threatens to plunge the town even further into debt.", "plunge the town even further into debt"
    ),
    "fail-to": Case("The council will fail to mend the bridge.", "The council will fail to mend the bridge"),
    "peace-threatened": Case(
        "He attacks the states that threaten our trade and world peace.",
        "threaten our trade and world peace",
        "the states",
    ),
    "particle": Case("The quarrel threatens to boil over.", "boil over", "The quarrel"),
    "owned": Case("The council will destroy the bank's independence.", "destroy the bank's independence"),
    "quantity": Case("The strike will poison the mood in much of the valley.", "poison the mood in much of the valley"),
    "adjunct-first": Case("They warn that with a toll, traffic may stop.", "traffic may stop"),
    "clause-as-subject": Case("Her worry that the ferry will stop is old.", "the ferry will stop"),
    "cleft": Case("It is the miller who will bear the cost of it.", "bear the cost of it", None, "the miller"),
    "thanks-to": Case("She may lose her seat thanks to the truth.", "She may lose her seat", "the truth", "She"),
    "punished": Case("Drivers may be fined for it.", "Drivers may be fined for it", None, "Drivers"),
    "not-facing": Case("The valley is not facing any serious threat of floods.", "floods", denied=True),
    "denied-by-somebody": Case("Engineers deny that there is a danger of flooding.", "flooding", denied=True),
    "denial-before-a-colon": Case(
        "Farmers do not believe the mayor: engineers warn that the dam could burst.",
        "the dam could burst",
        likelihood="possible",
    ),
    "fears-dismissed": Case("The mayor dismisses fears of a recession.", "a recession", denied=True),
    "fears-overblown": Case("Fears of a recession are overblown.", "a recession", denied=True),
    "claim-called-false": Case(
        "The claim that the dam is a threat to the salmon is false.", "a threat to the salmon", "the dam", denied=True
    ),
    "wrong-to-say": Case("It is wrong to say that the union is in danger.", "the union is in danger", denied=True),
    "denial-denied": Case("They cannot deny that there is a danger of flooding.", "flooding"),
    "set-against-relative": Case(
        "Any change that weakens the treaty might yield consequences that reach beyond the valley.",
        "consequences that reach beyond the valley",
        "Any change that weakens the treaty",
    ),
    "harm-strikes": Case(
        "A recession could hit Northbank.",
        "A recession could hit Northbank",
        affected="Northbank",
        likelihood="possible",
    ),
    "harm-follows": Case(
        "If the talks fail, a crisis may follow.", "a crisis may follow", "If the talks fail", likelihood="possible"
    ),
    "harm-breaks-out": Case("A war could break out in the valley.", "A war could break out in the valley"),
    "harm-looms": Case("A credit crunch looms.", "A credit crunch looms"),
    "harm-behind-quoted-words": Case(
        "The fleet could “utterly destroy” the port.", "utterly destroy” the port", "The fleet", "the port"
    ),
    "one-blow-and": Case(
        "A few explosions and their courage would wither.", "their courage would wither", "A few explosions"
    ),
    "cast-into": Case(
        "A strike could cast the valley into a recession.", "cast the valley into a recession", "A strike"
    ),
    "feared-of-who-does-it": Case(
        "I fear that the mayor will roll back the new rules.", "roll back the new rules", "the mayor", "the new rules"
    ),
    "feared-of-a-deed": Case(
        "She warned that selling the quay is a first step towards ruin.",
        "a first step towards ruin",
        "selling the quay",
    ),
    "feared-of-who-suffers": Case(
        "They worry that the vote may be rigged.", "the vote may be rigged", None, "the vote", "possible"
    ),
    "feared-on-condition": Case(
        "She warned clerks that they could suffer the same fate should they refuse to pay.",
        "they could suffer the same fate",
        "should they refuse to pay",
        "clerks",
    ),
    "that-which-was-said": Case(
        "That would upset the balance of trade.", "upset the balance of trade", "That", "the balance of trade"
    ),
    "clause-summed-up": Case(
        "The owners closed the mill that fed us, a step which would create instability in the valley.",
        "instability in the valley",
        "The owners closed the mill that fed us",
    ),
    "harm-that-would-be-severe": Case(
        "The backlash from voters against cuts proposed by the mayor could be severe.",
        "The backlash from voters against cuts proposed by the mayor could be severe",
    ),
    "noun-with-its-content": Case(
        "Her claim that the dam is safe could ruin the port.", "ruin the port", "Her claim that the dam is safe"
    ),
    "verb-joined-behind-a-relative": Case(
        "The new tax, which hurts farmers, makes no sense and would ruin the mills.",
        "ruin the mills",
        "The new tax, which hurts farmers",
    ),
    "whose-threat": Case(
        "The dam’s threat to the village is growing.", "The dam’s threat to the village", "The dam", "the village"
    ),
    "under-a-plan": Case(
        "Farmers would lose their land under the new plan.", "Farmers would lose their land", "under the new plan"
    ),
    "people-in-a-place": Case(
        "A bill to bring workers into Ohio who will take jobs away from farmers is near.",
        "take jobs away from farmers",
        "workers",
        "farmers",
    ),
    "in-ways-that": Case(
        "They attack the mayor in ways that could seriously injure the party.",
        "injure the party",
        "They attack the mayor",
        "the party",
    ),
    "cost-of-doing": Case(
        "We see the potentially dire cost of doing nothing.",
        "the potentially dire cost of doing nothing",
        "doing nothing",
    ),
    "joined-antecedents": Case(
        "He attacks the states and movements that threaten our trade.",
        "threaten our trade",
        "the states and movements",
        "our trade",
    ),
    "especially-if": Case(
        "The levy could ruin the mills, especially if the banks fail.", "ruin the mills", "The levy", "the mills"
    ),
    "quotation-that-ends": Case(
        "Delay “will weaken the authority that courts depend on,” warns the judge.",
        "weaken the authority that courts depend on",
        "Delay",
    ),
    "deed-with-an-aside": Case(
        "Banning liquor, even briefly, will hurt shops.", "hurt shops", "Banning liquor, even briefly", "shops"
    ),
    "without-amid": Case(
        "The ban on trade, without any relief for farmers, will only undermine the council.",
        "undermine the council",
        "The ban on trade, without any relief for farmers",
        "the council",
    ),
    "list-feared": Case(
        "The danger of a levy is that it splits the town, creating morass, gridlock, and decay.",
        "it splits the town, creating morass, gridlock, and decay",
        "a levy",
    ),
    "threat-behind-a-dash": Case(
        "She must keep an eye on the dam – the true threat to the salmon.",
        "the true threat to the salmon",
        "the dam",
        "the salmon",
    ),
    "risk-of-being-harmed": Case("They risk being fined by the league.", "being fined by the league", None, "They"),
    "handed-over": Case(
        "She fears that the port would hand him to the rebels.", "hand him to the rebels", "the port", "him"
    ),
    "tried": Case("The owners are trying to ruin our fun.", "ruin our fun", "The owners", "our fun"),
    "wanted": Case("The owners want to destroy the union.", "destroy the union", "The owners", "the union"),
    "at-the-hands-of": Case(
        "They must build, or else face defeat at the hands of the owners.", "defeat", "the owners", "They"
    ),
    "fear-with-its-speaker-behind": Case(
        "“I do worry that they were being exploited,” he said of the men.", "they were being exploited", None, "they"
    ),
    "pronoun-of-persons": Case("They met. They will destroy the union.", "destroy the union", "They", "the union"),
    "pronoun-of-a-thing": Case("The levy is new. It will ruin the mills.", "ruin the mills", "It", "the mills"),
    "pronoun-of-nothing": Case("It would be a disaster to wait.", "a disaster"),
    "threat-from-to": Case(
        "Few see the threat posed by the old dam to the village.",
        "the threat posed by the old dam to the village",
        "the old dam",
        "the village",
    ),
    "feared-with-its-reason": Case(
        "She fears that the mills will close because of the levy.", "the mills will close", "the levy", "the mills"
    ),
    "those-on-the-coast": Case(
        "The levy would hurt those on the coast.", "hurt those on the coast", "The levy", "those on the coast"
    ),
    "list-of-losses": Case(
        "The owners could lose the mill, the quay and the port.",
        "The owners could lose the mill, the quay and the port",
        None,
        "The owners",
    ),
    "at-a-time-when": Case(
        "The plan risks increasing our costs at a time when we want to save.", "increasing our costs", "The plan"
    ),
    "how-destructive": Case("The levy could be hugely destructive.", "hugely destructive", "The levy"),
    "what-is-taken": Case("Will the machines take our jobs?", "take our jobs", "the machines", "our jobs"),
    "should-amid-a-list": Case(
        "A new senate would end the debates, paralyze the country should there be a vacancy and ensure delay.",
        "paralyze the country",
        "should there be a vacancy",
        "the country",
    ),
    "list-behind-of": Case(
        "She warns of the dire prospect of shuttered schools, empty shelves and streets without lamps.",
        "the dire prospect of shuttered schools, empty shelves and streets without lamps",
    ),
    "list-of-deeds": Case(
        "Pupils are at risk of dropping out of school, getting in trouble with the law and taking drugs.",
        "dropping out of school, getting in trouble with the law and taking drugs",
        None,
        "Pupils",
    ),
    "whose": Case("The mills whose loans would vanish are worried.", "loans would vanish", None, "The mills"),
    "robbed-thousands": Case(
        "The rule could strip thousands of tenants of their homes.",
        "strip thousands of tenants of their homes",
        "The rule",
        "thousands of tenants",
    ),
    "costs-for": Case(
        "Delay would mean more isolation and costs for Norway.",
        "more isolation and costs for Norway",
        "Delay",
        "Norway",
    ),
    "needed-to": Case(
        "The levy would decrease the turnout needed to keep the hall.",
        "decrease the turnout needed to keep the hall",
        "The levy",
        "the turnout",
    ),
    "object-of-the-second-verb": Case(
        "The prospect of machines destroying or enslaving us alarms many.",
        "destroying or enslaving us",
        "machines",
        "us",
    ),
    "aside-before-a-fate": Case(
        "Small shops – already hurt by the levy – could close.",
        "Small shops – already hurt by the levy – could close",
        None,
        "Small shops",
    ),
    "facing-a-harm": Case(
        "We can avoid the worst consequences of a flood.", "the worst consequences of a flood", None, "We"
    ),
    "told-what-it-burdens": Case(
        "Lawyers fear a looming crisis that burdens the courts.",
        "a looming crisis that burdens the courts",
        None,
        "the courts",
    ),
    "opened-by-we": Case("My fear is that we are on a slippery slope.", "we are on a slippery slope", None, "we"),
    "fallen-into-hands": Case(
        "The archive cannot be allowed to fall into the wrong hands.", "fall into the wrong hands", None, "The archive"
    ),
    "turned-from": Case("It could distract voters from the strike.", "distract voters from the strike", "It", "voters"),
    "goes-on-to-do": Case("The feud will continue to haunt us.", "The feud will continue to haunt us"),
    "behind-an-aside": Case("Worse, honest miners may die.", "honest miners may die", None, "honest miners"),
    "pronoun-before-its-deed": Case("Voters will punish them for it.", "punish them for it", "Voters", "them"),
    "fearing-that": Case("Fearing that the dyke will break, the villagers leave.", "the dyke will break"),
    "spreading": Case(
        "The run could spread to other banks.", "The run could spread to other banks", None, "other banks"
    ),
    "not-on-whose-soil": Case("They fear attacks on our soil.", "attacks on our soil"),
    "rivals-of-two-kinds": Case(
        "The scandal would expose his Tory and Labour rivals.",
        "expose his Tory and Labour rivals",
        "The scandal",
        "his Tory and Labour rivals",
    ),
    "havoc": Case("The levies can wreak havoc with our trade.", "havoc with our trade", "The levies", "our trade"),
    "greatest-threat-of-the-valley": Case(
        "The dam may well be the valley’s greatest threat.", "the valley’s greatest threat", "The dam", "the valley"
    ),
    "in-the-end": Case("They would hurt farmers in the end.", "hurt farmers in the end", "They", "farmers"),
    "at-stake": Case(
        "The rules risk the health of thousands of pupils.",
        "risk the health of thousands of pupils",
        "The rules",
        "thousands of pupils",
    ),
    "object-of-a-threat": Case(
        "The feud threatens to rupture relations with Northbank.",
        "rupture relations with Northbank",
        "The feud",
        "relations with Northbank",
    ),
}

NONE = {
    "once-not-wanted": "She didn't want to scare the voters.",
    "asked-what-could": "The board asked what could go wrong.",
    "flood-in": "Letters could flood in.",
    "harm-that-follows-not": "A crisis will not follow if the dam holds.",
    "nobody-would": "No sane person would slaughter innocents.",
    "illusion": "They keep up the illusion that good times will never falter.",
    "in-or-on-the-brink": "The wage helps those who live in or on the brink of poverty.",
    "neither-afraid": "She is neither afraid of a strike nor of rain.",
    "asked-whether": "They ask whether he can hurt a friend.",
    "get-on-board": "Poachers would get on board.",
    "feared-of-what-is": "Analysts fear that the old reservoir is round.",
    "feared-of-the-past": "They fear the keeper might have fallen asleep.",
    "vowed-long-ago": "The owners vowed to ruin the union, and they own it.",
    "refused-by-the-speaker": "I will not betray the valley.",
    "without-fear": "Tenants speak without fear of violence.",
    "said-to-be-less": "Leaving now would be less dangerous.",
    "war-that-was-not-won": "They fought a war they could not win, crippling their allies.",
    "past-harm": "The storm destroyed the pier in March.",
    "past-risk": "The firefighter risked his life.",
    "criticism": "That was a foolish and dangerous decision.",
    "hoped-for": "They hope that the levy will ruin the mill.",
    "thought-once": "He thought that the siege would bring the town to its knees.",
    "object-behind": "The cuts would increase trade by half.",
    "nobody-hurt": "The order makes certain that no farms will be ruined.",
    "tried-long-ago": "The owners tried to ruin our fun.",
    "wanted-by-the-speaker": "We want to destroy the monopoly.",
    "efforts-of-old": "They made an effort to silence the press.",
    "able-to": "You can destroy the village.",
    "points-back": "They may have to face such a loss.",
    "joined-to-a-good": "The treaty will spur trade and debt.",
    "lest-first": "Lest anybody forget, the cattle are ours.",
    "hope": "The deal could bring peace to the valley.",
    "end-to-war": "The deal could bring an end to the war.",
    "price": "The tunnel would cost two billion pounds.",
    "condition-not-met": "If the dam had held, the levy would ruin farms.",
    "harm-that-ends": "The plague could collapse within weeks.",
    "condition-that-harms": "If you harm a shop, the judge asks why.",
    "lest-we-forget": "They came lest we forget.",
    "good-effects": "The closure would have good effects on the valley.",
    "engage-in-talks": "They are willing to engage in talks.",
    "about-a-harm": "The council will raise the debt ceiling.",
    "preferring": "He would rather die than pay.",
    "losing-weight": "If you run, you lose weight.",
    "what-is-hoped-for": "They leapt to what they hoped would be their death.",
    "no-one-would": "No one will go to war.",
    "ended": "There will no longer be war.",
    "perfect": "The plan could have derailed the talks.",
}


def risks(text: str) -> tuple[Risk, ...]:
    return newscomment.parse(text).risks


@pytest.mark.parametrize("case", FOUND.values(), ids=FOUND)
def test_risk(case: Case) -> None:
    (risk,) = risks(case.text)
    assert risk.hazard.text == case.hazard
    if case.trigger:
        assert risk.trigger is not None
        assert risk.trigger.text == case.trigger
    if case.affected:
        assert [party.text for party in risk.affected] == [case.affected]
    assert case.likelihood in {None, risk.likelihood}
    assert risk.denied == case.denied


def test_what_wards_a_harm_off_is_no_trigger() -> None:
    (risk,) = risks("If voters rise up, we could avoid a dangerous default.")
    assert (risk.hazard.text, risk.trigger) == ("a dangerous default", None)


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_no_risk(text: str) -> None:
    assert risks(text) == ()


def test_the_number_of_an_item_is_no_part_of_it() -> None:
    article = newscomment.parse("1. The bank may fail.\n2. Savers could lose their homes.")
    told = [risk.hazard.text for risk in article.risks]
    assert told == ["The bank may fail", "Savers could lose their homes"]


def test_a_condition_without_a_comma_keeps_its_object() -> None:
    (risk,) = newscomment.parse("If lenders don’t raise capital quickly many more banks could fail.").risks
    assert risk.hazard.text == "many more banks could fail"
    assert risk.trigger
    assert risk.trigger.text == "If lenders don’t raise capital quickly"


def test_each_item_of_a_list_is_a_party() -> None:
    (risk,) = risks(
        "The bill threatens the rights of migrants, the independence of the courts and the freedom of the press."
    )
    assert [party.text for party in risk.affected] == ["migrants", "the courts", "the press"]


def test_coordinated_hazards_share_their_trigger() -> None:
    found = risks("There is a fear that concessions could lead to a loss of support and embolden Kordian aggression.")
    assert [(risk.hazard.text, risk.trigger and risk.trigger.text) for risk in found] == [
        ("a loss of support", "concessions"),
        ("embolden Kordian aggression", "concessions"),
    ]


def test_a_joined_harm_hits_the_actor_that_the_first_hits() -> None:
    first, second = risks("Delay could cause a loss of support for Poland and embolden Kordian aggression.")
    assert [party.text for party in first.affected] == ["Poland"]
    assert second.affected == first.affected


def test_joined_predicates_share_their_trigger() -> None:
    found = risks("Will the machines take our jobs and destroy our livelihoods?")
    assert [risk.trigger.text if risk.trigger else None for risk in found] == ["the machines", "the machines"]


def test_a_joined_harm_hits_no_common_noun_of_the_first() -> None:
    _, second = risks("Delay could cause a loss of faith among farmers and embolden Kordian aggression.")
    assert second.affected == ()


def test_a_denial_ends_at_but() -> None:
    found = risks("Engineers deny that there is a danger of flooding, but the dyke could burst.")
    assert [(risk.hazard.text, risk.denied) for risk in found] == [("flooding", True), ("the dyke could burst", False)]


def test_degrees_have_their_words() -> None:
    (risk,) = risks("A public quarrel might well destroy the union within weeks.")
    assert (risk.likelihood, risk.severity, risk.horizon) == ("possible", "high", "near")
    assert [excerpt_text(span.start, span.end) for span in risk.likelihood_spans] == ["might well"]


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Small lenders could fail.", "moderate"),
        ("The levy could hurt major ports.", "moderate"),
        ("A small flood could come.", "low"),
        ("The levy could cause major losses.", "high"),
    ],
)
def test_the_size_of_a_party_is_no_degree_of_harm(text: str, severity: str) -> None:
    (risk,) = risks(text)
    assert risk.severity == severity


def excerpt_text(start: int, end: int) -> str:
    return "A public quarrel might well destroy the union within weeks."[start:end]


def test_category_comes_from_the_words_of_the_hazard() -> None:
    (risk,) = risks("The tariff could trigger a deep recession.")
    assert risk.category == "economic"
    (risk,) = risks("Parliament met. The president spoke. The plan will put many lives at risk.")
    assert risk.category == "humanitarian"


def test_every_risk_names_a_rule() -> None:
    for case in FOUND.values():
        found = risks(case.text)
        assert found
        assert all(newscomment.explain(risk.evidence[0].rule) for risk in found)


@pytest.mark.xfail(strict=True, reason="a harm that only the context makes one is not seen")
def test_harm_without_a_word_of_harm() -> None:
    assert risks("If the crossing stays shut, the last families will go.")


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The levy will damage our alliances in Spain.", [None]),
        ("Spain has friends. The levy will hurt Spain and its allies.", ["Spain", None]),
        ("The levy will hurt Spain’s farms.", ["Spain"]),
        ("Spain said no. The levy will hurt the people of Spain.", ["Spain"]),
        ("The risk to the people of Spain", ["Spain"]),
        ("Spain is old. Spain is rich. Chile is far. The levy will hurt the country.", [None]),
        ("Spain is old. The levy will hurt thousands of Spaniards.", [None]),
        ("Ana Duarte is mayor. The levy will hurt her.", ["Ana Duarte"]),
        ("Ana Duarte is mayor. Some say that a friend of the owners thinks the levy will hurt her.", [None]),
        ("Ana Duarte is mayor. The levy will hurt her party.", [None]),
    ],
)
def test_an_actor_named_beside_a_party_is_another(text: str, actors: list[str | None]) -> None:
    article = newscomment.parse(text)
    names = {actor.id: actor.name for actor in article.actors}
    (risk,) = article.risks
    assert [names[party.actor] if party.actor else None for party in risk.affected] == actors


def test_a_mark_that_opens_nothing_sums_up_nothing() -> None:
    (risk,) = risks("They closed the mill “, a move that would hurt workers.")
    assert risk.trigger is not None
    assert risk.trigger.text == "a move"


def test_a_last_word_that_owns_nothing_tells_nothing_of_the_first() -> None:
    (risk,) = risks("The levy would ruin us whose")
    assert risk.trigger is not None
    assert risk.trigger.text == "The levy"


@pytest.mark.parametrize(
    ("text", "hazard", "trigger", "affected"),
    [
        ("I was concerned he would ruin us.", "ruin us", "he", ["us"]),
        ("Levies hurt. Critics fear that they may split the town.", "split the town", "they", ["the town"]),
        ("Levies hurt. Critics warned they could split the town.", "split the town", "they", ["the town"]),
        (
            "The threat for miners and their towns is real.",
            "The threat for miners and their towns",
            None,
            ["miners", "their towns"],
        ),
        (
            "Call out threats to public health and wild inflation.",
            "threats to public health and wild inflation",
            None,
            ["public health"],
        ),
        ("Some want to ruin us and our way of life.", "ruin us and our way of life", "Some", ["us", "our way of life"]),
        (
            "The council is advocating stripping pensions from miners.",
            "stripping pensions from miners",
            "The council",
            ["miners"],
        ),
        (
            "New rules must not be allowed to prevent miners from leaving.",
            "prevent miners from leaving",
            "New rules",
            ["miners"],
        ),
        (
            "Few know the dangers of agreeing to a trip to Spain.",
            "the dangers of agreeing to a trip to Spain",
            "agreeing to a trip to Spain",
            [],
        ),
        ("It will mean that some mills will close.", "some mills will close", "It", ["some mills"]),
        ("Many owners warn that they will destroy the union.", "destroy the union", "Many owners", ["the union"]),
        (
            "If current trends continue, treating old wounds is going to be unaffordable.",
            "treating old wounds is going to be unaffordable",
            "If current trends continue",
            [],
        ),
        ("The mills could lose trade, not because of the levy.", "The mills could lose trade", None, ["The mills"]),
        (
            "The talk about how they mean to sell the port could hurt us.",
            "hurt us",
            "The talk about how they mean to sell the port",
            ["us"],
        ),
        ("The owners do not want to be ridiculed.", "ridiculed", None, ["The owners"]),
        ("Spaniards would be wise to brace for war.", "war", None, ["Spaniards"]),
        ("The town must grow, or it may fall apart.", "it may fall apart", None, ["The town"]),
        ("The miners face the risk of not being paid.", "not being paid", None, ["The miners"]),
        ("Many mills, fearful of losing trade, ask for help.", "losing trade", None, ["Many mills"]),
        (
            "Anything less would be rash while risking precious blood and treasure.",
            "risking precious blood and treasure",
            "Anything less",
            ["precious blood and treasure"],
        ),
        ("What if the owners attack us?", "attack us", "the owners", ["us"]),
        (
            "The cap will undermine the incentive for rich savers to give to charities.",
            "undermine the incentive for rich savers to give to charities",
            "The cap",
            ["the incentive"],
        ),
        ("The wall is to protect the old mills from future attacks.", "future attacks", None, ["the old mills"]),
        ("Still, the ferry sounds dangerous.", "the ferry sounds dangerous", "the ferry", []),
        ("The levy will waste you or me in a heartbeat.", "waste you or me in a heartbeat", "The levy", ["you or me"]),
        ("The owner wants to ruin anyone who asks.", "ruin anyone who asks", "The owner", ["anyone who asks"]),
        ("It could end up costing the town more than it won.", "costing the town", "It", ["the town"]),
    ],
)
def test_parts_are_told_whole(text: str, hazard: str, trigger: str | None, affected: list[str]) -> None:
    found = [
        (risk.hazard.text, risk.trigger.text if risk.trigger else None, [party.text for party in risk.affected])
        for risk in risks(text)
    ]
    assert (hazard, trigger, affected) in found


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("They oppose a ban because it would ruin the port.", "a ban"),
        ("The mayor backs a levy, and it could hurt the town.", "a levy"),
        ("The law is odd, but it will hurt us.", "The law"),
        ("He opposed giving them the vote, claiming it would ruin society.", "giving them the vote"),
        ("The state must stop the virus before it kills us.", "the virus"),
        ("Catch the rats before they infect the school.", "the rats"),
        ("The problem with that approach is that it's going to tear the league apart.", "that approach"),
        ("Towns must act to counter petty crime, which can create an atmosphere of fear.", "petty crime"),
        ("Closing those quays may not be possible, and if it were, it would hurt the poor.", "Closing those quays"),
    ],
)
def test_a_pronoun_that_brings_a_harm_is_told_by_what_its_sentence_names(text: str, trigger: str) -> None:
    risk = newscomment.parse(text).risks[0]
    assert risk.trigger is not None
    assert risk.trigger.text == trigger


@pytest.mark.parametrize(
    "text",
    [
        "Towns would be wise to brace for war.",
        "They are afraid their pupils will not get into the right school.",
        "The real danger is not any imminent threat of criminal charges.",
    ],
)
def test_who_fears_a_harm_or_guards_against_it_does_not_bring_it(text: str) -> None:
    assert [risk.trigger for risk in newscomment.parse(text).risks] == [None]
