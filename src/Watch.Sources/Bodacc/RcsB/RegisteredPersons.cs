using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Families;
using Watch.Sources.Bodacc.Xml;

namespace Watch.Sources.Bodacc.RcsB;

/// <summary>The persons of a notice of RCS-B, and those who ran the business before.</summary>
internal static class RegisteredPersons
{
    /// <summary>Whom the notice is about.</summary>
    public static IReadOnlyList<Party> Subjects(Element record, Findings findings) =>
        [
            .. record
                .ChildrenOf("personnes")
                .SelectMany(persons => PersonReader.ReadAll(persons.ChildrenOf("personne"), PartyRole.Subject, findings)),
        ];

    /// <summary>Who ran it before, often a lessee.</summary>
    public static IEnumerable<Party> PreviousOperators(Element? modification, Findings findings) =>
        from previous in modification?.Children ?? default
        where previous.Name is "precedentExploitantPM" or "precedentExploitantPP"
        select PersonReader.Read(previous, PartyRole.PreviousOperator, findings);
}
