using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Families;
using Watch.Sources.Bodacc.Xml;

namespace Watch.Sources.Bodacc.Api;

/// <summary>Hands a record to the parser of its family, in the shape of the bulk.</summary>
/// <param name="readers">By family of bulk files.</param>
internal sealed class ApiFamilies(IReadOnlyDictionary<string, Func<Element, Edition, RecordPosition, Parsed>> readers)
{
    public Parsed Read(ApiRecord record, RecordPosition position)
    {
        string? known = ApiShapes.FamilyOf(record.FamilleAvis);
        string family = known ?? FamilyOf(record.Letter);
        Edition edition = new(record.Letter, family, record.Parution, record.DateParution);
        Parsed parsed = readers[known ?? Other](ApiShapes.Of(record), edition, position);
        if (parsed is not Parsed.Accepted accepted)
        {
            return parsed;
        }

        if (family is "rcs-a" && record.Nested("acte") is null)
        {
            accepted = WithoutAct(accepted, record.FamilleAvis);
        }

        Notice notice = record.IsPersonListed ? accepted.Notice : WithoutRoles(accepted.Notice);
        return known is not null
            ? accepted with
            {
                Notice = notice,
            }
            : accepted with
            {
                Notice = notice,
                Warnings = [.. accepted.Warnings, new ParseWarning("unknown-category", record.FamilleAvis)],
            };
    }

    /// <summary>The reader of a record whose family is not known: it announces something, and nobody knows what.</summary>
    private const string Other = "div";

    private static string FamilyOf(char letter) =>
        letter switch
        {
            'B' => "rcs-b",
            'C' => "bilan",
            _ => Other,
        };

    /// <summary>Where the column of the act was not asked for, the family still tells the kind.</summary>
    private static Parsed.Accepted WithoutAct(Parsed.Accepted accepted, string familleAvis)
    {
        EventKind kind = familleAvis.ToUpperInvariant() switch
        {
            "VENTE" => EventKind.SaleOfBusiness,
            "CREATION" => EventKind.Creation,
            _ => EventKind.Registration,
        };
        return accepted with
        {
            Notice = accepted.Notice with
            {
                Events = [.. accepted.Notice.Events.Select(e => e.Kind == EventKind.OtherLegalNotice ? e with { Kind = kind } : e)],
            },
            Warnings = [.. accepted.Warnings.Where(w => w.Code is not "unknown-category")],
        };
    }

    /// <summary>Taken from <c>registre</c> a party has neither a side in a sale nor a sort of person.</summary>
    private static Notice WithoutRoles(Notice notice) =>
        notice with
        {
            Parties =
            [
                .. notice.Parties.Select(p =>
                    p.FromProse ? p : p with { Person = PersonType.Unknown, Role = p.Role == PartyRole.Buyer ? PartyRole.Subject : p.Role }
                ),
            ],
        };
}
