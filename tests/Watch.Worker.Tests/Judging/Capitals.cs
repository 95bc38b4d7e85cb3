using System.Globalization;
using CsCheck;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Rules.Matching.Values;

namespace Watch.Worker.Tests.Judging;

/// <summary>Notices that tell a capital, and a rule that measures how far it went.</summary>
internal static class Capitals
{
    /// <summary>A watched firm's capital rises by a tenth or more.</summary>
    public static Rule Rule { get; } =
        World.Rule with
        {
            Id = "capital",
            Title = "Hausse du capital",
            When = new Condition.Block([
                new KindIs([EventKind.CapitalChange]),
                new FirmIs(new FirmSelector.Watched()),
                new CapitalChangeIs(new NumberRange { From = 10 }, ChangeUnit.Percent, "EUR"),
            ]),
        };

    public static Notice Notice(
        string id,
        string day,
        decimal? capital,
        EventKind kind = EventKind.CapitalChange,
        NoticeType type = NoticeType.Initial,
        string? corrects = null,
        Siren? siren = null
    ) =>
        World.Notice(id, siren, day, type, corrects) with
        {
            Events = type == NoticeType.Annulling ? [] : [new NoticeEvent { Kind = kind }],
            Parties =
            [
                new Party
                {
                    Role = PartyRole.Subject,
                    Name = "ATELIERS DU SANCY",
                    Siren = siren ?? World.Alpha,
                    Capital = capital is { } amount
                        ? new Capital { Amount = new Money(amount, "EUR"), AsPrinted = amount.ToString(CultureInfo.InvariantCulture) }
                        : null,
                },
            ],
        };

    /// <summary>Each is about one of two firms; some correct or annul an earlier one, published the same day or later.</summary>
    public static Gen<Notice[]> Random =>
        from count in Gen.Int[2, 7]
        from days in Gen.Int[0, 2].Array[count]
        from capitals in Gen.Int[0, 4].Array[count]
        from kinds in Gen.Bool.Array[count]
        from parents in Gen.Int[-4, 5].Array[count]
        from annuls in Gen.Int[0, 3].Array[count]
        from firms in Gen.Int[0, 3].Array[count]
        select Enumerable
            .Range(0, count)
            .Select(i =>
            {
                string? corrects = parents[i] >= 0 && parents[i] < i ? IdOf(parents[i]) : null;
                return Notice(
                    IdOf(i),
                    $"2020-01-{1 + days.Take(i + 1).Sum():00}",
                    capitals[i] == 0 ? null : 100_000 + (capitals[i] * 8_000),
                    kinds[i] ? EventKind.CapitalChange : EventKind.Creation,
                    corrects is null ? NoticeType.Initial
                        : annuls[i] == 0 ? NoticeType.Annulling
                        : NoticeType.Rectifying,
                    corrects,
                    firms[i] == 0 ? World.Beta : World.Alpha
                );
            })
            .ToArray();

    private static string IdOf(int number) => $"B2020001{number}{number}";

    /// <summary>What holds in the end, one line for each alert, told from all of the notices at once.</summary>
    public static string Expected(IReadOnlyList<Notice> all)
    {
        List<List<Notice>> chains = [.. Chains(all)];
        return string.Join(
            '\n',
            chains
                .SelectMany(c => Standing(c).Where(n => Rises(n, Before(n.Parties[0].Siren, c, chains))).GroupBy(n => n.Parties[0].Siren))
                .Select(g => $"{g.Key} {g.Last().Id}")
                .Order(StringComparer.Ordinal)
        );
    }

    /// <summary>The same of a world.</summary>
    public static async Task<string> HoldingAsync(World world) =>
        string.Join(
            '\n',
            (await world.AlertsAsync())
                .Where(a => a.Status != AlertStatus.Withdrawn)
                .Select(a => $"{a.Key.Subject} {a.Content.Notice}")
                .Order(StringComparer.Ordinal)
        );

    private static bool Rises(Notice notice, decimal? before) =>
        notice.Events.Any(e => e.Kind == EventKind.CapitalChange) && before is > 0 && AmountIn(notice) >= before * 1.1m;

    private static decimal? Before(Siren? firm, List<Notice> chain, List<List<Notice>> all) =>
        all.Where(c => c != chain && PublicationOrder.Instance.Compare(c[0], chain[0]) < 0)
            .OrderBy(c => c[0], PublicationOrder.Instance)
            .Select(c => Standing(c).Where(n => n.Parties[0].Siren == firm).Select(AmountIn).LastOrDefault(a => a is not null))
            .LastOrDefault(a => a is not null);

    // The last one, and what was printed on one day to correct the same notice as it did, or as one that it corrects did.
    private static IEnumerable<Notice> Standing(List<Notice> chain)
    {
        List<Notice> standing = [chain[^1]];
        for (Notice? at = chain[^1]; at is not null; at = chain.Find(n => n.Id == at.Corrects))
        {
            Notice here = at;
            standing.AddRange(
                chain
                    .Where(n => n != here && n.Corrects is not null && n.Corrects == here.Corrects && n.PublishedOn == here.PublishedOn)
                    .Select(n => LastBelow(n, chain))
            );
        }

        return chain.Where(n => n.Type != NoticeType.Annulling && standing.Contains(n));
    }

    private static Notice LastBelow(Notice notice, List<Notice> chain)
    {
        HashSet<string> below = [notice.Id];
        Notice last = notice;
        foreach (Notice member in chain.Where(n => n.Corrects is not null && below.Contains(n.Corrects)))
        {
            below.Add(member.Id);
            last = member;
        }

        return last;
    }

    private static decimal? AmountIn(Notice notice) => notice.Parties[0].Capital?.Amount?.Amount;

    // A correction names a notice that stands before it, and is published no earlier.
    private static IEnumerable<List<Notice>> Chains(IReadOnlyList<Notice> all)
    {
        Dictionary<string, List<Notice>> byId = [];
        foreach (Notice notice in all)
        {
            List<Notice> chain = notice.Corrects is { } parent ? byId[parent] : [];
            chain.Add(notice);
            byId[notice.Id] = chain;
        }

        return byId.Values.Distinct();
    }
}
