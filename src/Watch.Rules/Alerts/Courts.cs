using Watch.Contracts.Notices;
using Watch.Rules.Fiches;

namespace Watch.Rules.Alerts;

/// <summary>Which court a notice is of, as far as it prints one: by its name, else by its département.</summary>
internal static class Courts
{
    /// <summary>Whether two notices are of two courts. What one of the two does not print is no difference.</summary>
    public static bool AreOther(Notice one, Notice other) =>
        (one.Court, other.Court) is ({ } here, { } there)
            ? FicheParts.Fold(here) != FicheParts.Fold(there)
            : (one.Departement, other.Departement) is ({ } its, { } that) && its != that;
}
