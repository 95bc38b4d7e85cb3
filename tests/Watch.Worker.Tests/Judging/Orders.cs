using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Matters;
using Xunit;

namespace Watch.Worker.Tests.Judging;

/// <summary>Lets the same editions arrive in several orders, and compares each end with a recomputation from scratch.</summary>
internal static class Orders
{
    /// <summary>The orders that did not end as the recomputation.</summary>
    /// <param name="editions">In order of publication.</param>
    /// <param name="rule">Who is told of what.</param>
    /// <param name="firms">The watched firms.</param>
    /// <param name="arrival">What the reader gets of a notice, given those that came before: a planted fault, as a rule nothing.</param>
    public static async Task<IReadOnlyList<string>> ThatDifferAsync(
        IReadOnlyList<Notice[]> editions,
        Rule rule,
        FirmList firms,
        Func<Notice, IReadOnlySet<NoticeKey>, Notice>? arrival = null
    )
    {
        string expected = Recomputed(editions, rule, firms);
        Random random = new(20_201_102);
        Notice[][] shuffled = [.. editions];
        random.Shuffle(shuffled);
        List<string> differ = [];
        foreach (
            (string order, IEnumerable<Notice[]> arriving) in new[]
            {
                ("in order", editions),
                ("in reverse", editions.Reverse()),
                ("at random", shuffled),
            }
        )
        {
            string state = await EndAsync(arriving, rule, firms, arrival ?? ((notice, _) => notice));
            TestContext.Current.TestOutputHelper!.WriteLine($"{order}: {state.Count(c => c == '\n') + 1} alerts");
            if (!string.Equals(expected, state, StringComparison.Ordinal))
            {
                differ.Add(order);
            }
        }

        return differ;
    }

    private static async Task<string> EndAsync(
        IEnumerable<Notice[]> arriving,
        Rule rule,
        FirmList firms,
        Func<Notice, IReadOnlySet<NoticeKey>, Notice> arrival
    )
    {
        await using World world = await World.OpenAsync();
        HashSet<NoticeKey> before = [];
        foreach (Notice[] edition in arriving)
        {
            await world.AppendAllAsync([.. edition.Select(n => arrival(n, before))]);
            await world.ReadAsync(rule, firms);
            before.UnionWith(edition.Select(n => n.Key));
        }

        return await world.StateAsync();
    }

    // Apart from the reader: no log, no cursor, no alert kept; each chain put together whole and judged once.
    private static string Recomputed(IReadOnlyList<Notice[]> editions, Rule rule, FirmList firms)
    {
        Dictionary<NoticeKey, Notice> all = ParentLinks.Believed([.. editions.SelectMany(e => e)]).ToDictionary(n => n.Key);
        RuleIndex rules = new([rule]);
        return string.Join(
            '\n',
            Chains(all)
                .SelectMany(chain =>
                    ChainJudge
                        .States(chain, n => Matcher.Judge(n, rules, firms))
                        .Select(s => $"{s.Key.Rule} {s.Key.Subject} {s.Key.Route} {chain.Root} {s.Status} {s.Notice.Id} {s.ChangedBy?.Id}")
                )
                .Order(StringComparer.Ordinal)
        );
    }

    // Chains that share a matter, directly or through others, are one.
    private static IEnumerable<NoticeChain> Chains(Dictionary<NoticeKey, Notice> all)
    {
        Dictionary<NoticeKey, List<Notice>> byRoot = [];
        foreach (IGrouping<NoticeKey, Notice> chain in all.Values.GroupBy(n => RootOf(n, all)))
        {
            byRoot[chain.Key] = [.. chain];
        }

        Dictionary<string, NoticeKey> placeOf = new(StringComparer.Ordinal);
        foreach (NoticeKey root in byRoot.Keys.ToArray())
        {
            foreach (string matter in byRoot[root].SelectMany(MattersOf).Distinct(StringComparer.Ordinal).ToArray())
            {
                if (placeOf.TryGetValue(matter, out NoticeKey place) && place != root)
                {
                    byRoot[root].AddRange(byRoot[place]);
                    byRoot.Remove(place);
                    foreach (string moved in placeOf.Where(p => p.Value == place).Select(p => p.Key).ToArray())
                    {
                        placeOf[moved] = root;
                    }
                }

                placeOf[matter] = root;
            }
        }

        return byRoot.Values.Select(members => NoticeChain.Of(members));
    }

    // What a publisher names, and the prose that two firms print of one act.
    private static IEnumerable<string> MattersOf(Notice notice) => new[] { notice.Matter, PrintedAct.KeyOf(notice) }.OfType<string>();

    private static NoticeKey RootOf(Notice notice, Dictionary<NoticeKey, Notice> all)
    {
        while (notice.CorrectsKey is { } key)
        {
            if (!all.TryGetValue(key, out Notice? parent))
            {
                return key;
            }

            notice = parent;
        }

        return notice.Key;
    }
}
