import numpy as np
import pytest

from proofkit.generator import sample
from proofkit.generator.models.ward_vitals.news2 import news2
from proofkit.generator.settings import settle
from proofkit.generator.spec_reader import read

SPEC = read("ward-vitals")
WELL = {
    "respiratory_rate": 16,
    "spo2": 97,
    "has_scale_2": False,
    "has_oxygen": False,
    "systolic": 120,
    "pulse": 70,
    "is_alert": True,
    "temperature": 36.8,
}


def points(**changed) -> int:
    values = {name: np.array([value]) for name, value in {**WELL, **changed}.items()}
    return int(news2(**values)[0])


def draw(*words, size=2_500, seed=0):
    return sample.draw(SPEC, size=size, seed=seed, settings=settle(SPEC, words))


@pytest.fixture(scope="module")
def data():
    return draw()


@pytest.mark.parametrize(
    ("sign", "expected"),
    [
        ("respiratory_rate", {8: 3, 9: 1, 11: 1, 12: 0, 20: 0, 21: 2, 24: 2, 25: 3}),
        ("spo2", {91: 3, 92: 2, 93: 2, 94: 1, 95: 1, 96: 0, 100: 0}),
        ("systolic", {90: 3, 91: 2, 100: 2, 101: 1, 110: 1, 111: 0, 219: 0, 220: 3}),
        ("pulse", {40: 3, 41: 1, 50: 1, 51: 0, 90: 0, 91: 1, 110: 1, 111: 2, 130: 2, 131: 3}),
        (
            "temperature",
            {35.0: 3, 35.1: 1, 36.0: 1, 36.1: 0, 38.0: 0, 38.1: 1, 39.0: 1, 39.1: 2},
        ),
    ],
)
def test_news2_gives_the_points_of_the_royal_college(sign, expected):
    assert {value: points(**{sign: value}) for value in expected} == expected


def test_news2_judges_hypercapnic_patients_by_the_second_scale():
    on_air = {83: 3, 84: 2, 85: 2, 86: 1, 87: 1, 88: 0, 92: 0, 97: 0}
    assert {v: points(spo2=v, has_scale_2=True) for v in on_air} == on_air
    on_oxygen = {87: 1, 88: 0, 92: 0, 93: 1, 94: 1, 95: 2, 96: 2, 97: 3}
    found = {v: points(spo2=v, has_scale_2=True, has_oxygen=True) - 2 for v in on_oxygen}
    assert found == on_oxygen


def test_oxygen_and_a_clouded_mind_cost_points():
    assert points(has_oxygen=True) == 2
    assert points(is_alert=False) == 3


def test_the_charted_score_is_that_of_the_charted_signs(data):
    vitals, stays = data["vitals"], data["stays"]
    rows = vitals.flags("is_charted")
    stay = np.searchsorted(stays.keys("stay_id"), vitals.keys("stay_id")[rows])
    again = news2(
        respiratory_rate=vitals.numbers("respiratory_rate_per_min")[rows],
        spo2=vitals.numbers("spo2_percent")[rows],
        has_scale_2=stays.flags("has_spo2_scale_2")[stay],
        has_oxygen=vitals.flags("has_oxygen")[rows],
        systolic=vitals.numbers("systolic_mmhg")[rows],
        pulse=vitals.numbers("pulse_bpm")[rows],
        is_alert=vitals.equals("consciousness", "alert")[rows],
        temperature=vitals.numbers("temperature_celsius")[rows],
    )
    assert (again == vitals.numbers("news2_points")[rows]).all()
    assert np.isnan(vitals.numbers("news2_points")[~rows]).all()


def test_every_hour_of_a_stay_has_one_row_and_the_first_set_is_charted(data):
    vitals, stays = data["vitals"], data["stays"]
    hour = vitals.numbers("since_admission_hours")
    stay = np.searchsorted(stays.keys("stay_id"), vitals.keys("stay_id"))
    assert (np.bincount(stay) == stays.numbers("stay_hours")).all()
    assert vitals.flags("is_charted")[hour == 0].all()
    spent = (stays.numbers("ended_at") - stays.numbers("admitted_at")) / 3600
    assert (spent == stays.numbers("stay_hours")).all()


def test_nobody_lies_on_two_wards_at_once():
    stays = draw(size=5_000)["stays"]
    order = np.lexsort((stays.numbers("admitted_at"), stays.keys("person_id")))
    person = stays.keys("person_id")[order]
    same = person[1:] == person[:-1]
    gap = stays.numbers("admitted_at")[order][1:] - stays.numbers("ended_at")[order][:-1]
    assert same.sum() > 300, "some people should come more than once"
    assert gap[same].min() > 0


def test_nobody_comes_back_after_death_and_everybody_goes_home_by_day():
    stays = draw("deterioration=6", size=5_000)["stays"]
    order = np.lexsort((stays.numbers("admitted_at"), stays.keys("person_id")))
    person, died = stays.keys("person_id")[order], stays.equals("outcome", "died")[order]
    assert died.sum() > 50
    assert not (died[:-1] & (person[1:] == person[:-1])).any()
    hour = stays.numbers("ended_at") % 86_400 // 3600
    home = hour[stays.equals("outcome", "discharged")]
    assert home.min() >= 8
    assert home.max() <= 21


def test_planned_patients_come_on_working_days(data):
    stays = data["stays"]
    planned = ~stays.flags("is_emergency")
    weekday = (stays.numbers("admitted_at")[planned] // 86_400 + 3) % 7
    hour = stays.numbers("admitted_at")[planned] % 86_400 // 3600
    assert weekday.max() <= 4
    assert np.bincount(weekday.astype(np.int64)).max() < 0.27 * planned.sum()
    assert hour.min() >= 6


def test_a_fever_drives_the_pulse_as_published(data):
    vitals = data["vitals"]
    rows = vitals.flags("is_charted")
    warm, pulse = vitals.numbers("temperature_celsius")[rows], vitals.numbers("pulse_bpm")[rows]
    assert 7 < np.polyfit(warm, pulse, 1)[0] < 13


def test_the_worse_the_score_the_sooner_the_next_set(data):
    vitals = data["vitals"]
    rows = vitals.flags("is_charted")
    stay, hour = vitals.keys("stay_id")[rows], vitals.numbers("since_admission_hours")[rows]
    score = vitals.numbers("news2_points")[rows]
    wait, same = np.diff(hour), np.diff(stay) == 0
    calm = wait[same & (score[:-1] <= 1)].mean()
    ill = wait[same & (score[:-1] >= 7)].mean()
    assert calm > 1.5 * ill


def test_deterioration_shows_before_the_end_but_not_always():
    data = draw("deterioration=6")
    stays, vitals = data["stays"], data["vitals"]
    ended = ~stays.equals("outcome", "discharged")
    stay = np.searchsorted(stays.keys("stay_id"), vitals.keys("stay_id"))
    left = stays.numbers("stay_hours")[stay] - vitals.numbers("since_admission_hours")
    score = vitals.numbers("news2_points")
    last = ended[stay] & (left <= 24)
    others = ~ended[stay]
    assert np.nanmean(score[last]) > np.nanmean(score[others]) + 3
    unseen = [
        np.nanmax(score[(stay == row) & (left <= 24)], initial=0) < 5
        for row in np.flatnonzero(ended)[:60]
    ]
    assert 0.02 < np.mean(unseen) < 0.6


def test_more_deterioration_means_more_outcomes_among_the_same_patients(data):
    more = draw("deterioration=6")
    assert (more["stays"].keys("person_id") == data["stays"].keys("person_id")).all()
    usual, many = ((~one["stays"].equals("outcome", "discharged")).mean() for one in (data, more))
    assert many > 3 * usual


def test_an_episode_lies_inside_its_stay_and_lifts_the_score(data):
    episodes, stays, vitals = data["truth/episodes"], data["stays"], data["vitals"]
    row = np.searchsorted(stays.keys("stay_id"), episodes.keys("stay_id"))
    assert (episodes.numbers("onset_hours") <= stays.numbers("stay_hours")[row]).all()
    onset = np.full(len(stays.block), np.inf)
    onset[row] = episodes.numbers("onset_hours")
    stay = np.searchsorted(stays.keys("stay_id"), vitals.keys("stay_id"))
    since = vitals.numbers("since_admission_hours") - onset[stay]
    score = vitals.numbers("news2_points")
    after = np.nanmean(score[(since > 8) & (since < 24)])
    assert after > np.nanmean(score[since < -8]) + 1.5


def test_oxygen_follows_need(data):
    vitals, people, stays = data["vitals"], data["people"], data["stays"]
    stay = np.searchsorted(stays.keys("stay_id"), vitals.keys("stay_id"))
    person = np.searchsorted(people.keys("person_id"), stays.keys("person_id"))
    lung = people.flags("has_chronic_pulmonary_disease")[person][stay]
    oxygen = vitals.flags("has_oxygen")
    assert oxygen[lung].mean() > 1.5 * oxygen[~lung].mean()


def test_oxygen_is_weaned_before_people_go_home(data):
    stays, vitals = data["stays"], data["vitals"]
    stay = np.searchsorted(stays.keys("stay_id"), vitals.keys("stay_id"))
    home = stays.equals("outcome", "discharged")
    oxygen = vitals.flags("has_oxygen")
    last = np.r_[stay[1:] != stay[:-1], True] & home[stay]
    assert np.bincount(stay, weights=oxygen)[home].astype(bool).mean() > 0.2
    assert oxygen[last].mean() < 0.02


def test_nobody_goes_home_ill(data):
    stays, vitals = data["stays"], data["vitals"]
    stay = np.searchsorted(stays.keys("stay_id"), vitals.keys("stay_id"))
    home = stays.equals("outcome", "discharged")
    rows = np.flatnonzero(vitals.flags("is_charted") & home[stay])
    last = rows[np.r_[stay[rows][1:] != stay[rows][:-1], True]]
    assert (vitals.numbers("news2_points")[last] >= 7).mean() < 0.002
    assert (vitals.numbers("news2_points")[last] >= 5).mean() < 0.02
    assert (vitals.numbers("temperature_celsius")[last] < 39).all()
    assert (vitals.numbers("systolic_mmhg")[last] < 85).mean() < 0.005
    shocked = np.unique(stay[rows][vitals.numbers("systolic_mmhg")[rows] <= 60])
    assert len(shocked) < 0.006 * home.sum()
    truth = data["truth/risk"]
    row = np.searchsorted(stays.keys("stay_id"), truth.keys("stay_id"))
    left = stays.numbers("stay_hours")[row] - truth.numbers("since_admission_hours")
    close = home[row] & (left <= 6)
    assert (truth.numbers("severity_level")[close] < 1.2).mean() > 0.99


def test_no_sign_piles_up_at_its_limit(data):
    vitals = data["vitals"]
    limits = {
        "pulse_bpm": (30, 190),
        "respiratory_rate_per_min": (5, 50),
        "systolic_mmhg": (50, 240),
        "temperature_celsius": (33, 41.5),
    }
    for name, limit in limits.items():
        assert np.isin(vitals.numbers(name), limit).sum() < 60, name
    assert (vitals.numbers("spo2_percent") < 75).mean() < 1e-4


def test_the_true_risk_is_the_rate_at_which_stays_end_badly():
    data = draw("deterioration=20")
    stays, truth = data["stays"], data["truth/risk"]
    hour = truth.numbers("since_admission_hours")
    risk = truth.numbers("hourly_risk")
    assert (risk[hour == 0] == 0).all()
    assert (risk[hour > 0] > 0).all()
    row = np.searchsorted(stays.keys("stay_id"), truth.keys("stay_id"))
    left = stays.numbers("stay_hours")[row] - hour
    now = (left == 1) & ~stays.equals("outcome", "discharged")[row]
    assert now.sum() == pytest.approx(risk.sum(), abs=4 * np.sqrt(risk.sum()))


def test_the_pulse_is_slowest_in_the_small_hours(data):
    vitals, stays = data["vitals"], data["stays"]
    stay = np.searchsorted(stays.keys("stay_id"), vitals.keys("stay_id"))
    clock = (
        stays.numbers("admitted_at")[stay] / 3600 + vitals.numbers("since_admission_hours")
    ) % 24
    pulse = vitals.numbers("pulse_bpm")
    night, day = np.nanmean(pulse[clock == 4]), np.nanmean(pulse[clock == 16])
    assert 3 < day - night < 12
