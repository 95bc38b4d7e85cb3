using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Xml;
using Watch.Sources.Text;

namespace Watch.Sources.Bodacc.Families;

/// <summary>Reads the heading of a record; without number, date or type there is no notice.</summary>
internal static class HeadingReader
{
    /// <summary>The heading, or why there is none.</summary>
    public static Heading? Read(Element record, Edition edition, Findings findings)
    {
        string? number = record.TextOf("numeroAnnonce");
        if (!BodaccId.TryMake(edition.Letter, edition.Parution, number, out string? id))
        {
            return findings.Reject(
                RejectReason.MissingIdentity,
                $"parution '{edition.Parution}' and numeroAnnonce '{number}' make no id; allowed are eight digits and a number"
            );
        }

        if (!FrenchDate.TryParse(edition.DateParution, out DateOnly publishedOn))
        {
            return findings.Reject(RejectReason.BadValue, $"dateParution '{edition.DateParution}' is not a date");
        }

        findings.PublishedOn = publishedOn;
        if (TypeOf(record) is not { } type)
        {
            string? found = record.Child("typeAnnonce")?.First?.Name;
            return findings.Reject(
                RejectReason.BadValue,
                $"typeAnnonce '{found}' is not one of: annonce, creation, rectificatif, annulation"
            );
        }

        return new Heading
        {
            Id = id,
            Family = edition.Family,
            Type = type,
            Corrects = CorrectsOf(record, id, type, findings),
            PublishedOn = publishedOn,
            Departement = record.TextOf("numeroDepartement"),
            Court = record.TextOf("tribunal"),
        };
    }

    private static NoticeType? TypeOf(Element record) =>
        record.Child("typeAnnonce")?.First?.Name switch
        {
            "annonce" or "creation" => NoticeType.Initial,
            "rectificatif" => NoticeType.Rectifying,
            "annulation" => NoticeType.Annulling,
            _ => null,
        };

    /// <summary>
    /// A first publication corrects nothing, even where it names an earlier notice (one of 2008 does): the type is what the
    /// publisher says it is, and what is named is kept as a warning.
    /// </summary>
    private static NamedParent CorrectsOf(Element record, string own, NoticeType type, Findings findings)
    {
        Element? parent = record.Child("parutionAvisPrecedent");
        if (type == NoticeType.Initial)
        {
            findings.WarnIf(parent is not null, "parent-on-initial", BodaccId.OfParent(parent) ?? "unreadable");
            return default;
        }

        return ParentReference.Read(parent, own, findings);
    }
}
