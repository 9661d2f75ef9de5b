from proofkit.generator.streams import stream


def test_a_stream_is_the_same_whenever_it_is_opened():
    assert stream(1, "a", "x", 2).random(5).tolist() == stream(1, "a", "x", 2).random(5).tolist()


def test_seed_data_set_column_and_block_each_give_another_stream():
    ways = [
        (1, "a", "x", 0),
        (2, "a", "x", 0),
        (1, "b", "x", 0),
        (1, "a", "y", 0),
        (1, "a", "x", 1),
    ]
    assert len({tuple(stream(*way).random(4)) for way in ways}) == len(ways)


def test_the_first_numbers_of_a_stream_never_change():
    assert stream(0, "admissions", "age").random(3).round(12).tolist() == FIRST


FIRST = [0.740487005018, 0.532894719072, 0.558395554603]
