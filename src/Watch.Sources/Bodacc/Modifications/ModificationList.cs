using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Administration;

namespace Watch.Sources.Bodacc.Modifications;

/// <summary>Gathers the modifications of one text, each kind once.</summary>
internal sealed class ModificationList
{
    /// <summary>Prose taken as one item is kept as far as this; the whole of it stands in the text of the notice.</summary>
    private const int LongestLabel = 200;

    private readonly List<Modification> _items = [];
    private readonly HashSet<(EventKind Kind, string Detail)> _seen = [];
    private bool _capital;
    private int? _bareCapital;

    /// <summary>In text order; a merger or a demerger is told to transfer all assets, too, and is then no transfer of its own.</summary>
    public IReadOnlyList<Modification> Items =>
        _items.Exists(m => m.Kind is EventKind.MergerProject or EventKind.DemergerProject)
            ? [.. _items.Where(m => m.Kind != EventKind.UniversalTransfer)]
            : _items;

    /// <summary>An item by its words, with what else they say ("dissolution par transmission universelle du patrimoine").</summary>
    public void Add(string item)
    {
        if (item.Length == 0)
        {
            return;
        }

        string folded = Wording.Fold(item);
        string label = Shortened(item);
        EventKind? kind = ItemWords.KindOf(folded);
        List<Modification> also = [.. SentenceList.KindsIn(item).Select(m => m with { Label = Shortened(m.Label) })];
        if (kind is not null || also.Count == 0)
        {
            Add(new Modification(kind ?? EventKind.OtherLegalNotice, label, DirectionOf(kind, folded)) { Known = kind is not null });
        }

        also.ForEach(Add);
    }

    public void Add(Modification modification)
    {
        if (modification.Kind == EventKind.CapitalChange)
        {
            AddCapital(modification);
        }
        else if (_seen.Add((modification.Kind, modification.Kind == EventKind.OtherLegalNotice ? modification.Label : "")))
        {
            _items.Add(modification);
        }
    }

    /// <summary>An increase and a decrease in one notice are two events; a bare mention is the one that has a direction.</summary>
    private void AddCapital(Modification capital)
    {
        bool bare = capital.Direction == CapitalDirection.Unknown;
        if ((bare && _capital) || !_seen.Add((EventKind.CapitalChange, capital.Direction.ToString())))
        {
            return;
        }

        if (_bareCapital is { } at)
        {
            _items[at] = capital;
            _bareCapital = null;
        }
        else
        {
            _bareCapital = bare ? _items.Count : null;
            _items.Add(capital);
        }

        _capital = true;
    }

    private static string Shortened(string text) => text.Length > LongestLabel ? text[..LongestLabel].TrimEnd() : text;

    private static CapitalDirection DirectionOf(EventKind? kind, string folded) =>
        kind != EventKind.CapitalChange ? CapitalDirection.Unknown
        : folded.Contains("augmentation", StringComparison.Ordinal) ? CapitalDirection.Increase
        : folded.Contains("diminution", StringComparison.Ordinal) || folded.Contains("reduction", StringComparison.Ordinal)
            ? CapitalDirection.Decrease
        : CapitalDirection.Unknown;
}
