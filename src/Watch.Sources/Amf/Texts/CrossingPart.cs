using System.Text.RegularExpressions;
using Watch.Contracts.Notices;

namespace Watch.Sources.Amf.Texts;

/// <summary>One crossing of a sentence, which may tell several in both directions.</summary>
internal sealed partial class CrossingPart
{
    private const int LongestShown = 120;

    private CrossingPart(int from, ThresholdList? list) => (From, List) = (from, list);

    /// <summary>Where it begins.</summary>
    public int From { get; }

    /// <summary>Its thresholds; null where none can be read.</summary>
    public ThresholdList? List { get; }

    public CrossingDirection Direction { get; private init; }

    /// <summary>The day of the crossing; null where not told.</summary>
    public DateOnly? On { get; private init; }

    /// <summary>What stands before the thresholds: adverbs, day, intermediaries.</summary>
    public string Lead { get; private init; } = "";

    /// <summary>The crossings that a verb tells, in their order; at least one where it is about a threshold or a direction.</summary>
    /// <param name="sentence">Where the sentence of the verb begins.</param>
    /// <param name="to">Where it ends, or another verb begins.</param>
    public static IReadOnlyList<CrossingPart> Of(CompactText text, CrossingAnchor anchor, int sentence, int to, ReadingNotes notes)
    {
        int limit = Held.Match(text.Text[..to], anchor.End) is { Success: true } held ? held.Index : to;
        List<CrossingPart> parts = [];
        int at = anchor.End;
        while (ThresholdList.Read(text, at, limit, notes) is { } list)
        {
            CrossingPart part = Read(text, at, list, parts.Count == 0 ? anchor.Direction : CrossingDirection.Unknown, notes);
            at = list.End;
            if (parts.Count > 0 && (part.Direction == CrossingDirection.Unknown || IsSame(part, parts[^1])))
            {
                parts[^1].List!.Add(list);
            }
            else
            {
                parts.Add(part);
            }
        }

        if (Another.IsMatch(text.Text[limit..to]))
        {
            notes.Warn("unread-crossing", text.Shown(limit, Math.Min(to, limit + LongestShown)));
        }

        if (parts.Count == 0)
        {
            return Mark.IsMatch(text.Text[anchor.End..limit]) ? [Read(text, anchor.End, null, limit, anchor.Direction, notes)] : [];
        }

        return [.. parts.Select(p => p.On is null ? Dated(p, text, sentence, anchor.Start, limit, notes) : p)];
    }

    private static bool IsSame(CrossingPart one, CrossingPart other) =>
        one.Direction == other.Direction && (one.On is null || one.On == other.On);

    private static CrossingPart Read(CompactText text, int from, ThresholdList list, CrossingDirection told, ReadingNotes notes) =>
        Read(text, from, list, list.Start, told, notes);

    private static CrossingPart Read(CompactText text, int from, ThresholdList? list, int to, CrossingDirection told, ReadingNotes notes) =>
        new(from, list)
        {
            Direction = DirectionOf(text.Text[from..to], list is null ? "" : text.Text[list.End..], told, notes),
            On = PrintedDays.One(text, from, to, notes),
            Lead = text.Text[from..to],
        };

    private static CrossingDirection DirectionOf(string lead, string behind, CrossingDirection told, ReadingNotes notes)
    {
        string[] marks = [.. Mark.Matches(lead).Select(m => m.Groups["way"].Value).Distinct(StringComparer.Ordinal)];
        if (marks.Length == 0 && MarkBehind.Match(behind) is { Success: true } late)
        {
            marks = [late.Groups["way"].Value];
        }

        if (marks.Length > 1)
        {
            notes.Warn("unreadable-direction", string.Join(", ", marks));
        }

        return marks switch
        {
            ["hausse"] => CrossingDirection.Upwards,
            ["baisse"] => CrossingDirection.Downwards,
            [] => told,
            _ => CrossingDirection.Unknown,
        };
    }

    // "a acquis, le 4 juin, … et a franchi, à cette même date, …"; "le seuil de 5 %, le 7 mai 2026,".
    private static CrossingPart Dated(CrossingPart part, CompactText text, int sentence, int verb, int limit, ReadingNotes notes)
    {
        DateOnly? day =
            SameDay.IsMatch(part.Lead) ? PrintedDays.One(text, sentence, verb, notes)
            : part.List is { } list && DayBehind.Match(text.Text[..limit], list.End) is { Success: true } behind ? PrintedDays.Read(behind)
            : null;
        return new CrossingPart(part.From, part.List)
        {
            Direction = part.Direction,
            On = day,
            Lead = part.Lead,
        };
    }

    [GeneratedRegex("(?:en|ala)(?<way>hausse|baisse)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mark { get; }

    // Behind what is held: a crossing without a verb of its own.
    [GeneratedRegex("(?:en|ala)(?:hausse|baisse).{0,40}seuils?de[0-9]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Another { get; }

    [GeneratedRegex("^,?(?:en|ala)(?<way>hausse|baisse)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MarkBehind { get; }

    [GeneratedRegex("acett?e(?:meme)?date|lememejour|cejour-la", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SameDay { get; }

    [GeneratedRegex(
        @"\G[^,.;(]{0,80},le" + PrintedDays.Pattern + "[0-9]?(?=,|et)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex DayBehind { get; }

    [GeneratedRegex(
        "(?:ne(?:plus)?)?deten(?:ir|ait|aient)|detien(?:t|nent)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Held { get; }
}
