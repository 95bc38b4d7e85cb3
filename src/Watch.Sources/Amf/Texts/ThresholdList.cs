using System.Globalization;
using System.Text.RegularExpressions;

namespace Watch.Sources.Amf.Texts;

/// <summary>Thresholds as a sentence lists them: "les seuils de 20% et 15% du capital et de 1/3 des droits de vote".</summary>
internal sealed partial class ThresholdList
{
    private const decimal Third = 33.33m;
    private const decimal TwoThirds = 66.67m;

    private readonly List<decimal> _all = [];
    private readonly List<decimal> _capital = [];
    private readonly List<decimal> _votes = [];

    private ThresholdList(int start) => (Start, End) = (start, start);

    /// <summary>Where the word "seuil" stands.</summary>
    public int Start { get; }

    /// <summary>Behind the list.</summary>
    public int End { get; private set; }

    /// <summary>All of them, each once.</summary>
    public IReadOnlyList<decimal> All => _all;

    /// <summary>Those of the capital.</summary>
    public IReadOnlyList<decimal> Capital => _capital;

    /// <summary>Those of the voting rights.</summary>
    public IReadOnlyList<decimal> Votes => _votes;

    /// <summary>Whether capital and votes are told apart in all of it.</summary>
    public bool IsApart { get; private set; } = true;

    /// <summary>The first list in a part of a text; null, and told where thresholds are named all the same, where there is none.</summary>
    public static ThresholdList? Read(CompactText text, int from, int to, ReadingNotes notes)
    {
        Match head = Head.Match(text.Text[..to], from);
        if (!head.Success)
        {
            return null;
        }

        ThresholdList list = new(head.Index);
        if (list.ReadItems(text.Text[..to], head.Index + head.Length))
        {
            return list;
        }

        notes.Warn("unreadable-threshold", text.Shown(head.Index, Math.Min(to, head.Index + 60)));
        return null;
    }

    /// <summary>Takes in a list that goes on with this one.</summary>
    public void Add(ThresholdList other)
    {
        AddTo(_all, other._all);
        AddTo(_capital, other._capital);
        AddTo(_votes, other._votes);
        IsApart &= other.IsApart;
        End = other.End;
    }

    private bool ReadItems(string text, int at)
    {
        List<decimal> items = [];
        bool isPercent = false;
        for (Match item = Item.Match(text, at); item.Success; item = Item.Match(text, at))
        {
            if (Value(item) is not { } value)
            {
                return false;
            }

            items.Add(value);
            isPercent = item.Groups["percent"].Success || item.Groups["fraction"].Success;
            at = item.Index + item.Length;
            if (isPercent && Basis.Match(text, at) is { Success: true } basis)
            {
                Take(items, basis);
                at = basis.Index + basis.Length;
                items = [];
            }

            End = at;
            Match separator = Separator.Match(text, at);
            at += separator.Length;
            if (separator.Length == 0)
            {
                break;
            }
        }

        IsApart = items.Count == 0;
        AddTo(_all, items);
        return _all.Count > 0 && (items.Count == 0 || isPercent);
    }

    private void Take(List<decimal> items, Match basis)
    {
        AddTo(_all, items);
        if (basis.Groups["capital"].Success)
        {
            AddTo(_capital, items);
        }

        if (basis.Groups["votes"].Success)
        {
            AddTo(_votes, items);
        }
    }

    private static void AddTo(List<decimal> list, List<decimal> items) => list.AddRange(items.Where(i => !list.Contains(i)).Distinct());

    // A number with decimals and without a sign is two numbers that stand too close: "5,10 et 15 %".
    private static decimal? Value(Match item)
    {
        if (item.Groups["fraction"].Success)
        {
            return item.Groups["fraction"].Value is "2/3" or "deuxtiers" ? TwoThirds : Third;
        }

        string number = item.Groups["number"].Value;
        bool isWhole = number.All(char.IsAsciiDigit);
        return
            (isWhole || item.Groups["percent"].Success)
            && decimal.TryParse(
                number.Replace(CompactText.DecimalMark, '.'),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out decimal value
            )
            && value is > 0 and < 100
            ? value
            : null;
    }

    [GeneratedRegex(
        "(?<!aucun(?:des)?)seuil(?:s(?!tatut))?(?:legal|legaux|statutaires?)?(?:respectifs?)?(?:de|du|des|d')?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Head { get; }

    [GeneratedRegex(
        @"\G(?:(?<number>[0-9]{1,2}(?:[\u066B.][0-9]{1,3})?)(?:(?<percent>%)[0-9]?)?(?![0-9/])|(?:le|un)?(?<fraction>[12]/3|"
            + @"deuxtiers|tiers)[0-9]?)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Item { get; }

    [GeneratedRegex(
        @"\G\(?(?:(?<capital>(?:du|en|deson)capital(?:social)?)(?<votes>,?(?:et|ainsique)(?:(?:des?|en|ses|deses|les)droitsdevote))?"
            + "|(?<votes>(?:des|en|deses)droitsdevote)(?<capital>,?(?:et|ainsique)(?:du|en|deson)capital(?:social)?)?)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Basis { get; }

    [GeneratedRegex(
        @"\G\)?(?:,|;|et|ou|puis|ainsique)+(?:les?seuils?)?(?:de|du|des|d')?(?=[0-9]|(?:le|un)?tiers|deuxtiers)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Separator { get; }
}
