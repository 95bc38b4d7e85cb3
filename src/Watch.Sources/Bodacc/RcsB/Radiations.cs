using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Administration;
using Watch.Sources.Bodacc.Families;
using Watch.Sources.Bodacc.Xml;

namespace Watch.Sources.Bodacc.RcsB;

/// <summary>
/// A firm leaves the register, with three exceptions that the comment alone tells: the report of a strike-off by the clerk,
/// which takes the strike-off back, and, until the registers were linked, a move to another court.
/// </summary>
internal static class Radiations
{
    /// <summary>From this day on a move to another court's register is no longer published as a radiation.</summary>
    private static readonly DateOnly _registersLinked = new(2012, 4, 1);

    public static Notice Read(Element record, Element radiation, Heading heading, Findings findings)
    {
        string? comment = radiation.TextOf("commentaire");
        string folded = Wording.Fold(comment ?? "");
        bool reported = folded.Contains("rapport de radiation", StringComparison.Ordinal);
        bool takenBack = reported && heading.Type == NoticeType.Rectifying;
        NoticeEvent radiated = new()
        {
            Kind = KindOf(folded, reported, heading.PublishedOn),
            Label = comment,
            On = radiation.Child("radiationPP").DateOf("dateCessationActivitePP", findings),
        };
        return (takenBack ? heading with { Type = NoticeType.Annulling } : heading).With(
            [radiated],
            RegisteredPersons.Subjects(record, findings),
            comment
        );
    }

    /// <summary>A report that rectifies nothing is not a radiation either: it says that there was one and no longer is.</summary>
    private static EventKind KindOf(string comment, bool reported, DateOnly publishedOn) =>
        reported ? EventKind.OtherLegalNotice
        : publishedOn < _registersLinked && comment.Contains("transfert", StringComparison.Ordinal) ? EventKind.SeatTransfer
        : EventKind.Radiation;
}
