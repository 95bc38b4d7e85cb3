using System.Text.RegularExpressions;
using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Administration;
using Watch.Sources.Bodacc.Families;
using Watch.Sources.Bodacc.Modifications;
using Watch.Sources.Bodacc.RcsA;
using Watch.Sources.Bodacc.Xml;

namespace Watch.Sources.Bodacc.RcsB;

/// <summary>
/// Modifications: every item of the <c>descriptif</c> is an event, and an <c>administration</c> that tells a change is one too.
/// </summary>
internal static partial class Changes
{
    /// <summary>The notice; in an annulling one the block is empty and announces nothing.</summary>
    public static Notice Read(Element record, Element? modification, Heading heading, Findings findings)
    {
        string? text = modification.TextOf("descriptif") is { } prose ? Home.Replace(prose, "") : null;
        IReadOnlyList<Party> subjects = RegisteredPersons.Subjects(record, findings);
        IReadOnlyList<Modification> told = text is null ? [] : ModificationText.Read(text);
        DateOnly? start = modification.DateOf("dateCommencementActivite", findings);
        DateOnly? on = modification.DateOf("dateEffet", findings) ?? start;
        DateOnly? activityFrom = start == on ? null : start;
        List<NoticeEvent> events = [.. told.Select(m => EventOf(m, on, findings) with { ActivityFrom = activityFrom })];
        if (!events.Exists(e => e.Kind == EventKind.OfficerChange) && subjects.Any(s => AdministrationText.TellsChange(s.Officers)))
        {
            events.Add(
                new NoticeEvent
                {
                    Kind = EventKind.OfficerChange,
                    Label = "administration",
                    On = on,
                    ActivityFrom = activityFrom,
                }
            );
        }

        if (events.Count == 0 && heading.Type != NoticeType.Annulling)
        {
            findings.Warn("unknown-category", "no descriptif");
            events.Add(
                new NoticeEvent
                {
                    Kind = EventKind.OtherLegalNotice,
                    On = on,
                    ActivityFrom = activityFrom,
                }
            );
        }

        IReadOnlyList<Party> parties =
            events.Exists(e => e.Kind == EventKind.UniversalTransfer) ? UniversalTransfers.Read(subjects, text)
            : events.Exists(e => ActEvents.IsStructural(e.Kind)) ? Mergers.Read(subjects, text)
            : subjects;
        return heading.With(
            events,
            [
                .. parties.Where(p => !p.FromProse),
                .. RegisteredPersons.PreviousOperators(modification, findings),
                .. parties.Where(p => p.FromProse),
            ],
            text
        );
    }

    private static NoticeEvent EventOf(Modification item, DateOnly? on, Findings findings)
    {
        findings.WarnIf(!item.Known, "unknown-category", item.Category);
        return new NoticeEvent
        {
            Kind = item.Kind,
            Label = item.Label,
            CapitalDirection = item.Direction,
            On = on,
        };
    }

    /// <summary>Where a liquidator or an officer lives is nobody's business; the seat of the firm is printed otherwise.</summary>
    [GeneratedRegex(@",? ?\b(?:demeurant|domicili[ée]e?s?)\b[^;.]*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Home { get; }
}
