using System.Buffers;
using Watch.Contracts.Notices;

namespace Watch.Sources.Bodacc.Administration;

/// <summary>
/// Which functions the words of a role stand for; a role may name several ("Gérant associé indéfiniment responsable").
/// </summary>
internal static class RoleFunctions
{
    private static readonly SearchValues<string> _court = Words("judiciaire", "provisoire", "ad hoc", "execution du plan");
    private static readonly SearchValues<string> _management = Words(
        "directoire",
        "comite de direction",
        "conseil de direction",
        "comite executif",
        "comite directeur",
        "president du conseil d'adm"
    );

    private static readonly SearchValues<string> _oversight = Words(
        "administrateur",
        "administratrice",
        "surveillance",
        "conseil",
        "comite",
        "controle",
        "censeur"
    );

    private static readonly SearchValues<string> _representative = Words(
        "en france",
        "a l'etranger",
        "personne morale etrangere",
        "representant",
        "fonde de pouvoir"
    );

    private static readonly SearchValues<string> _directing = Words(
        "gerant",
        "president",
        "directeur",
        "directrice",
        "dirigeant",
        "liquidateur",
        "liquidatrice",
        "diriger",
        "engager"
    );

    /// <summary>The functions in the order of the words, each once; <see cref="OfficerFunction.Other"/> where none could be told.</summary>
    public static IReadOnlyList<OfficerFunction> Of(string role, string? legalForm)
    {
        List<OfficerFunction> functions = [];
        foreach (
            string part in Wording.Fold(role).Replace(" et ", ",", StringComparison.Ordinal).Split(',', StringSplitOptions.TrimEntries)
        )
        {
            Add(functions, part, legalForm);
        }

        return functions.Count == 0 ? [OfficerFunction.Other] : functions;
    }

    private static void Add(List<OfficerFunction> functions, string part, string? legalForm)
    {
        OfficerFunction? function = FunctionOf(part);
        bool owns = PartnerForms.Owns(part, legalForm);
        if (function is { } told && !functions.Contains(told))
        {
            functions.Add(told);
        }

        if (owns && !functions.Contains(OfficerFunction.Owner))
        {
            functions.Add(OfficerFunction.Owner);
        }
    }

    private static OfficerFunction? FunctionOf(string part) =>
        part switch
        {
            _ when IsAuditor(part) => OfficerFunction.Auditor,
            _ when HasAny(part, _court) => OfficerFunction.CourtOfficer,
            _ when HasAny(part, _management) && !part.StartsWith("vice", StringComparison.Ordinal) => OfficerFunction.Management,
            _ when HasAny(part, _oversight) => OfficerFunction.Oversight,
            _ when HasAny(part, _representative) => OfficerFunction.Representative,
            _ when HasAny(part, _directing) => OfficerFunction.Management,
            _ => null,
        };

    private static bool IsAuditor(string part) =>
        part.Contains("comptes", StringComparison.Ordinal) || part is "cac" || part.StartsWith("cac ", StringComparison.Ordinal);

    private static bool HasAny(string part, SearchValues<string> words) => part.AsSpan().ContainsAny(words);

    private static SearchValues<string> Words(params ReadOnlySpan<string> words) => SearchValues.Create(words, StringComparison.Ordinal);
}
