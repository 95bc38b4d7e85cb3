using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Families;

namespace Watch.Sources.Bodacc.RcsB;

/// <summary>The persons of a notice of RCS-B, and those who ran the business before.</summary>
internal static class RegisteredPersons
{
    /// <summary>Whom the notice is about.</summary>
    public static IReadOnlyList<Party> Subjects(XElement record) => [.. PersonReader.ReadAll(record.Elements("personnes").Elements("personne"), PartyRole.Subject)];

    /// <summary>Who ran it before, often a lessee.</summary>
    public static IEnumerable<Party> PreviousOperators(XElement? modification) =>
        from previous in modification?.Elements() ?? []
        where previous.Name.LocalName is "precedentExploitantPM" or "precedentExploitantPP"
        select PersonReader.Read(previous, [], PartyRole.PreviousOperator);
}
