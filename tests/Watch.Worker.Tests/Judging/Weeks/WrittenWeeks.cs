namespace Watch.Worker.Tests.Judging.Weeks;

/// <summary>
/// Twenty weeks of invented patents: publications in two themes and outside them, families that grow, items that become known late, acts
/// over several patents, titles that are mended once and twice, publications that are taken back, a week without anything, one with 800.
/// </summary>
internal static class WrittenWeeks
{
    public const int Count = 20;
    public const int Empty = 7;
    public const int Full = 12;

    private const int First = 3_990_000;

    /// <summary>What arrives in a week, counted from 1.</summary>
    public static IReadOnlyList<WrittenNotice> Of(int week) =>
        week switch
        {
            Empty => [],
            Full => [.. Usual(week), .. Enumerable.Range(0, 800 - Usual(week).Length).Select(n => Published(6_000 + n))],
            _ => [.. Usual(week), .. Special(week)],
        };

    private static WrittenNotice[] Usual(int week) =>
        [.. Enumerable.Range(0, 6 + (week % 4)).Select(n => Published((100 * week) + n)), .. Growing(week)];

    // What was applied for three weeks before is granted; each fifth family has a second application besides.
    private static IEnumerable<WrittenNotice> Growing(int week)
    {
        if (week <= 3 || week - 3 == Empty)
        {
            yield break;
        }

        WrittenNotice before = Published(100 * (week - 3));
        yield return before with
        {
            Kind = "B1",
        };
        if (week % 5 == 0)
        {
            yield return Published((100 * week) + 50) with
            {
                Family = before.Family,
            };
            yield return Published((100 * week) + 51) with
            {
                Family = First + (100 * week) + 52,
            };
            yield return Published((100 * week) + 52) with
            {
                Family = First + (100 * week) + 52,
                Late = 1,
            };
        }
    }

    private static IEnumerable<WrittenNotice> Special(int week) =>
        week switch
        {
            2 => [Act(1, 1), Act(1, 2), Act(1, 3)],
            4 => [Act(2, 4), Published(450) with { Late = 3 }],
            5 => [Published(201) with { Mended = 1, Since = 2 }, Published(302) with { Annuls = true }],
            6 => [Act(1, 5)],
            9 => [Published(201) with { Mended = 2, Since = 2 }, Published(950), Published(950) with { Annuls = true }],
            11 => [Published(1_150) with { Late = 6 }, Published(1_151) with { Late = 1, Kind = "B1" }],
            13 =>
            [
                Published(6_005) with
                {
                    Mended = 1,
                    Since = 12,
                },
                Published(6_700) with
                {
                    Annuls = true,
                },
                Published(1_200) with
                {
                    Annuls = true,
                },
            ],
            16 => [Act(2, 4) with { Annuls = true }, Act(3, 6), Act(3, 7)],
            18 => [Published(1_001) with { Mended = 1, Since = 10 }, Published(1_002) with { Annuls = true }],
            20 => [Published(6_005) with { Annuls = true }],
            _ => [],
        };

    private static WrittenNotice Published(int number) =>
        new(First + number)
        {
            Symbol = (number % 3) switch
            {
                0 => WrittenNotice.Machining,
                1 => WrittenNotice.Robots,
                _ => "A21C",
            },
        };

    private static WrittenNotice Act(int act, int number) => new(First + 9_000 + number) { Act = act, Kind = "B1" };
}
