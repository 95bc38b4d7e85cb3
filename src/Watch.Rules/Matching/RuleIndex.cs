using System.Collections.Frozen;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Firms;
using Watch.Rules.Queries;

namespace Watch.Rules.Matching;

/// <summary>
/// The rules of one volet, laid out so that a notice meets only those that it could satisfy: found by the firms in it, by the words
/// in it, or else by its kinds. What a notice costs hardly depends on how many rules, firms and words there are.
/// </summary>
public sealed class RuleIndex
{
    private readonly CompiledRule[] _rules;
    private readonly Dictionary<Query, int> _queries = new(ReferenceEqualityComparer.Instance);
    private readonly KindTable _summary = new();
    private readonly KindTable _withTexts = new();
    private readonly KindLists _byKind = new();
    private readonly KindLists _byKindOfFirm = new();
    private readonly FrozenDictionary<Siren, int[]> _bySiren;
    private readonly int[][] _byQuery;

    /// <summary>Lays the rules out; their order is kept.</summary>
    public RuleIndex(IReadOnlyList<Rule> rules)
    {
        Rules = rules;
        _rules = [.. rules.Select(r => new CompiledRule(r))];
        History = AskedPast.Of(rules);
        Versions = rules.ToFrozenDictionary(r => r.Id, r => r.Version, StringComparer.Ordinal);
        TextIndexBuilder texts = new();
        foreach (Query query in rules.SelectMany(RuleQueries.Of))
        {
            _queries[query] = texts.Add(query);
        }

        Texts = texts.Build();
        Dictionary<Siren, List<int>> bySiren = [];
        Dictionary<int, List<int>> byQuery = [];
        for (int number = 0; number < _rules.Length; number++)
        {
            Place(number, bySiren, byQuery);
        }

        _bySiren = bySiren.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray());
        _byQuery =
        [
            .. Enumerable
                .Range(0, _queries.Values.DefaultIfEmpty(-1).Max() + 1)
                .Select(q => byQuery.TryGetValue(q, out List<int>? numbers) ? numbers.ToArray() : []),
        ];
    }

    /// <summary>The rules, in their order.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The version of each rule by its id.</summary>
    public IReadOnlyDictionary<string, string> Versions { get; }

    /// <summary>Whether some rule asks what was published of a firm before.</summary>
    public bool AsksHistory => History.IsAnything;

    /// <summary>What the rules ask of the past of firms.</summary>
    public AskedPast History { get; }

    /// <summary>The queries of all rules, in one.</summary>
    internal TextIndex Texts { get; }

    /// <summary>The rule of that id, if it stands in that version.</summary>
    public Rule? Find(string id, string version) =>
        Versions.TryGetValue(id, out string? current) && string.Equals(current, version, StringComparison.Ordinal)
            ? Rules.First(r => string.Equals(r.Id, id, StringComparison.Ordinal))
            : null;

    /// <summary>Whether a rule could agree with a notice of which no more is known: false is sure, true is not.</summary>
    public bool CouldAgree(NoticeSummary notice, FirmList firms) => CouldAgree(notice, firms, DepartementSet.Of(notice.Departement));

    /// <summary>The same, whatever the département of its court.</summary>
    public bool CouldAgreeAnywhere(NoticeSummary notice, FirmList firms) => CouldAgree(notice, firms, DepartementSet.All);

    private bool CouldAgree(NoticeSummary notice, FirmList firms, DepartementSet departement)
    {
        bool? firmPresent = null;
        foreach (EventKind kind in notice.Kinds)
        {
            if (
                _summary.HasWithoutFirm(kind, departement)
                || (_summary.HasWithFirm(kind, departement) && (firmPresent ??= firms.CouldBeIn(notice)))
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a rule about a firm could agree with a notice, were the firm in it.</summary>
    internal bool AskFirmsOf(Notice notice)
    {
        DepartementSet departement = DepartementSet.Of(notice.Departement);
        for (int i = 0; i < notice.Events.Count; i++)
        {
            if (_summary.HasWithFirm(notice.Events[i].Kind, departement))
            {
                return true;
            }
        }

        return false;
    }

    internal CompiledRule At(int number) => _rules[number];

    /// <summary>The number by which the texts know a query of these rules.</summary>
    internal int NumberOf(Query query) => _queries[query];

    /// <summary>Gathers the numbers of the rules that could agree.</summary>
    internal void FindCandidates(Scratch scratch)
    {
        Notice notice = scratch.Scope.Notice;
        DepartementSet departement = DepartementSet.Of(notice.Departement);
        bool firmPresent = scratch.Firms.Count > 0;
        bool texts = false;
        for (int i = 0; i < notice.Events.Count; i++)
        {
            EventKind kind = notice.Events[i].Kind;
            _byKind.AddTo(scratch.Candidates, kind);
            texts |= _withTexts.HasWithoutFirm(kind, departement);
            if (firmPresent)
            {
                _byKindOfFirm.AddTo(scratch.Candidates, kind);
                texts |= _withTexts.HasWithFirm(kind, departement);
            }
        }

        // What announces nothing agrees with nothing.
        for (int i = 0; notice.Events.Count > 0 && i < scratch.Firms.Count; i++)
        {
            if (_bySiren.TryGetValue(scratch.Firms[i].Siren, out int[]? numbers))
            {
                scratch.Candidates.AddRange(numbers);
            }
        }

        if (texts)
        {
            AddByQuery(scratch, firmPresent);
        }
    }

    private void AddByQuery(Scratch scratch, bool firmPresent)
    {
        foreach (int query in scratch.Scope.Texts.Candidates)
        {
            foreach (int number in _byQuery[query])
            {
                if (firmPresent || !_rules[number].IsAboutFirm)
                {
                    scratch.Candidates.Add(number);
                }
            }
        }
    }

    private void Place(int number, Dictionary<Siren, List<int>> bySiren, Dictionary<int, List<int>> byQuery)
    {
        CompiledRule rule = _rules[number];
        if (rule.Reach.IsEmpty)
        {
            return;
        }

        _summary.Add(rule.Reach);
        if (rule.Reach.Sirens is { } sirens)
        {
            foreach (Siren siren in sirens)
            {
                Add(bySiren, siren, number);
            }
        }
        else if (rule.Keys is { } queries)
        {
            _withTexts.Add(rule.Reach);
            foreach (int query in queries.Select(q => _queries[q]).Distinct())
            {
                Add(byQuery, query, number);
            }
        }
        else
        {
            (rule.IsAboutFirm ? _byKindOfFirm : _byKind).Add(rule.Reach.Kinds, number);
        }
    }

    private static void Add<TKey>(Dictionary<TKey, List<int>> lists, TKey key, int number)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out List<int>? numbers))
        {
            lists.Add(key, numbers = []);
        }

        numbers.Add(number);
    }
}

/// <summary>A rule with what is told from it alone.</summary>
internal sealed class CompiledRule(Rule rule)
{
    public Rule Rule { get; } = rule;

    /// <summary>What a notice needs to have.</summary>
    public Reach Reach { get; } = Reach.Of(rule.When);

    public bool IsAboutFirm => Reach.Firm;

    /// <summary>Queries of which one has to agree; null where there are none such.</summary>
    public IReadOnlyList<Query>? Keys { get; } = RuleQueries.KeysOf(rule.When);
}
