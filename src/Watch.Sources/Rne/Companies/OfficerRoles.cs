using System.Collections.Frozen;
using Watch.Contracts.Notices;

namespace Watch.Sources.Rne.Companies;

/// <summary>
/// The codes of roles of the RNE, with the functions that they stand for; as the State's directory of firms (annuaire-entreprises) reads
/// them, since the list of the INPI was not at hand.
/// </summary>
internal static class OfficerRoles
{
    private const string Rows = """
        11 other|membre; 13 auditor|contrôleur de gestion; 14 auditor|contrôleur des comptes; 23 owner|autre associé majoritaire
        28 management owner|gérant et associé indéfiniment et solidairement responsable
        29 management owner|gérant et associé indéfiniment responsable; 30 management|gérant; 40 management|liquidateur
        41 owner|associé unique; 51 oversight|président du conseil d’administration; 52 management|président du directoire
        53 management|directeur général; 55 management representative|dirigeant à l’étranger d’une personne morale étrangère
        56 management representative|dirigeant en France d’une personne morale étrangère
        60 management|président du conseil d’administration et directeur général; 61 oversight|président du conseil de surveillance
        63 management|membre du directoire; 64 oversight|membre du conseil de surveillance; 65 oversight|administrateur
        66 management|personne ayant le pouvoir d’engager la société
        67 management|personne ayant le pouvoir d’engager l’établissement
        69 management|directeur général unique; 70 management|directeur général délégué; 71 auditor|commissaire aux comptes titulaire
        72 auditor|commissaire aux comptes suppléant; 73 management|président
        74 owner|associé indéfiniment et solidairement responsable; 75 owner|associé indéfiniment responsable
        76 representative|représentant social; 77 representative|représentant fiscal; 97 court-officer|mandataire ad hoc
        98 court-officer|administrateur provisoire; 104 auditor|personne chargée du contrôle
        """;

    private static readonly FrozenDictionary<string, (string Words, OfficerFunction[] Functions)> _roles = Rows.Split(
            [';', '\n'],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        )
        .Select(row => row.Split('|'))
        .ToFrozenDictionary(parts => parts[0].Split(' ')[0], parts => (parts[1], Functions(parts[0])), StringComparer.Ordinal);

    /// <summary>The words for a role, and what it stands for; a code that is not known is told as it is.</summary>
    public static (string Words, IReadOnlyList<OfficerFunction> Functions) Of(string code) =>
        _roles.TryGetValue(code, out (string Words, OfficerFunction[] Functions) known)
            ? known
            : ($"rôle {code} du RNE", [OfficerFunction.Other]);

    private static OfficerFunction[] Functions(string head) =>
        [.. head.Split(' ').Skip(1).Select(word => Contracts.KebabCase.TryParse(word, out OfficerFunction function) ? function : default)];
}
