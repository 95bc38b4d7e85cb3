using System.Collections.Frozen;
using Watch.Contracts.Notices;
using Watch.Rules.Firms;

namespace Watch.Rules.Matching;

/// <summary>
/// The rules of one volet, laid out so that a notice meets only those that its kinds can satisfy, and those about firms
/// only when a watched firm is in it.
/// </summary>
public sealed class RuleIndex
{
    private readonly FrozenDictionary<EventKind, Entry[]> _byKind;
    private readonly Entry[] _ofAnyKind;

    /// <summary>Lays the rules out; their order is kept.</summary>
    public RuleIndex(IReadOnlyList<Rule> rules)
    {
        Entry[] entries = [.. rules.Select((rule, order) => new Entry(rule, order))];
        Rules = rules;
        Versions = rules.ToFrozenDictionary(r => r.Id, r => r.Version, StringComparer.Ordinal);
        _ofAnyKind = [.. entries.Where(e => e.Rule.Kinds is null)];
        _byKind = entries
            .SelectMany(e => (e.Rule.Kinds ?? []).Select(kind => (kind, e)))
            .GroupBy(p => p.kind, p => p.e)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray());
    }

    /// <summary>The rules, in their order.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The version of each rule by its id.</summary>
    public IReadOnlyDictionary<string, string> Versions { get; }

    /// <summary>The rule of that id, if it stands in that version.</summary>
    public Rule? Find(string id, string version) =>
        Versions.TryGetValue(id, out string? current) && string.Equals(current, version, StringComparison.Ordinal)
            ? Rules.First(r => string.Equals(r.Id, id, StringComparison.Ordinal))
            : null;

    /// <summary>Whether a rule could agree with a notice of which no more is known: false is sure, true is not.</summary>
    public bool CouldAgree(NoticeGlance notice, FirmList firms)
    {
        bool firmPresent = firms.HasAny(notice.Sirens);
        if (CouldAgree(_ofAnyKind, notice, firmPresent))
        {
            return true;
        }

        foreach (EventKind kind in notice.Kinds)
        {
            if (_byKind.TryGetValue(kind, out Entry[]? entries) && CouldAgree(entries, notice, firmPresent))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The rules that could agree with a notice of these events, in their order, each once.</summary>
    internal IEnumerable<Rule> CandidatesFor(Notice notice, bool firmPresent)
    {
        SortedList<int, Rule>? found = null;
        Add(_ofAnyKind, firmPresent, ref found);
        foreach (NoticeEvent announced in notice.Events)
        {
            if (_byKind.TryGetValue(announced.Kind, out Entry[]? entries))
            {
                Add(entries, firmPresent, ref found);
            }
        }

        return found is null ? [] : found.Values;
    }

    private static bool CouldAgree(Entry[] entries, NoticeGlance notice, bool firmPresent)
    {
        foreach (Entry entry in entries)
        {
            if ((entry.Rule.Firm is null || firmPresent) && (entry.Rule.NoticeDepartements is not { } wanted || Contains(wanted, notice.Departement)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Contains(IReadOnlyList<string> wanted, ReadOnlySpan<char> departement)
    {
        foreach (string one in wanted)
        {
            if (departement.SequenceEqual(one))
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(Entry[] entries, bool firmPresent, ref SortedList<int, Rule>? found)
    {
        foreach (Entry entry in entries)
        {
            if (entry.Rule.Firm is null || firmPresent)
            {
                (found ??= [])[entry.Order] = entry.Rule;
            }
        }
    }

    private sealed record Entry(Rule Rule, int Order);
}
