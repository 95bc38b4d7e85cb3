using System.Collections.Frozen;
using Watch.Rules.Names.Reading;

namespace Watch.Rules.Names;

/// <summary>
/// Whether a name shows by itself that it is a firm's and no human being's: by a legal form, or a word that people are not called. A name
/// without either may be anybody's.
/// </summary>
public static class FirmSigns
{
    private const int Shortest = 2;

    // Of firms, funds, states and public bodies that declare stakes; folded.
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        (
            "advisers advisors aerospace agence airlines asset assets assurance assurances bancaire banco bank banque bpi "
            + "bpifrance caisse capital chemicals chimie communications compagnie company consortium construction corporation "
            + "defense developpement digital distribution electric electronics energie energies energy engineering "
            + "enterprises entreprise entreprises epargne equities equity establishment etablissement etat export fiduciaire "
            + "fiduciary finance finances financial financiere foncier fonciere fondation fonds foundation fund funds gestion "
            + "gouvernement group groupe grupo gruppe gruppo holding holdings immobilier immobiliere industrial industrie "
            + "industrielle industriels industries infrastructure insurance international invest investimenti investissement "
            + "investissements investment investments investors laboratoires limited logistics management media ministere "
            + "mutual mutuelle operations partenaires participation participations partner partners patrimoine pension "
            + "pensions petroleum pharma pharmaceuticals prevoyance products properties property republique resources "
            + "retraite securities services sicaf sicav societe societes software solutions syndicat systemes systems "
            + "technologies technology telecom trading transport transports university venture ventures"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>Whether it does.</summary>
    public static bool IsOfFirm(string name)
    {
        ReadName read = NameReader.Read(name, ReadingVersion.First);
        return read.Surface.Split(' ').Any(Words.Contains)
            || read.Forms.Any(f => f.Length > Shortest)
            || (read.Forms.Count > 0 && IsInCapitals(name));
    }

    // "Maria de Sá" ends as firms do: a form of two letters is one where it alone stands in capitals.
    private static bool IsInCapitals(string name) =>
        name.Any(char.IsLower)
        && name.Split(' ')
            .Select(w => w.Replace(".", "", StringComparison.Ordinal))
            .Any(w => w.Length == Shortest && w.All(char.IsAsciiLetterUpper));
}
