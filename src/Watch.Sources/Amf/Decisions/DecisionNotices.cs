using Watch.Contracts.Notices;
using Watch.Sources.Amf.Texts;

namespace Watch.Sources.Amf.Decisions;

/// <summary>
/// A decision of the AMF as a notice (decision 0026): its number is its id by whatever channel it comes, a complement is of the matter of
/// what it completes and corrects nothing, and one whose document could not be read says so.
/// </summary>
internal static class DecisionNotices
{
    public static Parsed.Accepted Of(DecisionFacts facts, DecisionDocument document, RecordPosition position)
    {
        DecisionHeading header = DecisionHeading.Read(document.Text);
        CrossingReading crossing =
            facts.Kind == EventKind.ThresholdCrossing && document.Text is { } text ? CrossingReader.Read(text) : new CrossingReading();
        string? number = facts.Number ?? crossing.Number ?? header.Number;
        string? corrected = number is null ? facts.Corrects : null;
        Notice notice = new()
        {
            Source = AmfNames.Source,
            Id = document.IsLate ? facts.Id : number ?? facts.Id,
            Family = FamilyOf(facts.Kind),
            Type = corrected is null ? NoticeType.Initial : NoticeType.Rectifying,
            Corrects = corrected,
            PublishedOn = facts.PublishedOn,
            PublishedAt = facts.PublishedAt,
            Events = Events(facts, crossing),
            Parties = DecisionParties.Of(facts, crossing, header),
            Court = AmfNames.Regulator,
            Text = TextOf(facts, document, number),
            Link = facts.Link,
            Matter = RootOf(document, crossing, header, number) is { } root ? AmfNames.MatterPrefix + root : null,
        };
        return new Parsed.Accepted(notice) { Position = position, Warnings = Warnings(facts, document, crossing, header) };
    }

    // A complement is of what it completes, and whatever is said of an offer that was announced before is of that one.
    private static string? RootOf(DecisionDocument document, CrossingReading crossing, DecisionHeading header, string? number) =>
        crossing.ComplementOf
        ?? header.ComplementOf
        ?? (number is null || document.Text is not { } text ? null : OfferReference.Of(text, number))
        ?? number;

    /// <summary>The family of a decision.</summary>
    public static string FamilyOf(EventKind kind) => kind == EventKind.ThresholdCrossing ? AmfNames.Crossings : AmfNames.Other;

    private static IReadOnlyList<NoticeEvent> Events(DecisionFacts facts, CrossingReading crossing)
    {
        List<NoticeEvent> events = crossing.Events.Count > 0 ? [.. crossing.Events] : [new NoticeEvent { Kind = facts.Kind }];
        if (KindWords.IsIntention(facts.Title) && events.All(e => e.Kind != EventKind.Intention))
        {
            events.Add(new NoticeEvent { Kind = EventKind.Intention });
        }

        return [.. events.Select(e => e with { Label = e.Label ?? facts.Title })];
    }

    private static string? TextOf(DecisionFacts facts, DecisionDocument document, string? number)
    {
        string heading = string.Join(" – ", new[] { number, facts.Title }.OfType<string>());
        string body = document.Text is { } text ? PublicProse.Of(text) : $"Document non lu : {document.InFrench()}.";
        return heading.Length == 0 ? body : $"{heading}. {body}";
    }

    private static List<ParseWarning> Warnings(
        DecisionFacts facts,
        DecisionDocument document,
        CrossingReading crossing,
        DecisionHeading header
    )
    {
        List<ParseWarning> warnings = [.. facts.Warnings, .. crossing.Warnings];
        if (document.Reason is { } reason)
        {
            warnings.Add(new ParseWarning("document-unread", reason));
        }
        else if (header.Number is null && crossing.Number is null)
        {
            warnings.Add(new ParseWarning("no-decision-number", facts.Id));
        }

        if (facts.Number is { } told && (crossing.Number ?? header.Number) is { } printed && printed != told)
        {
            warnings.Add(new ParseWarning("number-disagrees", $"{told} {printed}"));
        }

        if (document.IsCut)
        {
            warnings.Add(new ParseWarning("document-cut", facts.Id));
        }

        if (DecisionParties.Disagrees(facts, crossing, header) is { } isins)
        {
            warnings.Add(new ParseWarning("isin-disagrees", isins));
        }

        return warnings;
    }
}
