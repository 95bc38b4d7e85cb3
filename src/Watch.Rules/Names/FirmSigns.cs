using System.Collections.Frozen;
using Watch.Rules.Names.Reading;

namespace Watch.Rules.Names;

/// <summary>
/// Whether a name shows by itself that it is a firm's and no human being's: by a legal form, or a word that people are not called. A name
/// without either may be anybody's.
/// </summary>
public static class FirmSigns
{
    // Of firms, funds, states and public bodies that declare stakes; folded.
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        (
            "advisers advisors aerospace agence airlines asset assets assurance assurances bancaire banco bank banque bpi "
            + "bpifrance caisse capital chemicals chimie communications compagnie company consortium construction corporation "
            + "credit defense developpement digital distribution electric electronics energie energies energy engineering "
            + "enterprises entreprise entreprises epargne epic equities equity establishment etablissement etat export "
            + "fiduciaire fiduciary finance finances financial financiere foncier fonciere fondation fonds foundation fund "
            + "funds gestion global gouvernement group groupe grupo gruppe gruppo holding holdings immobilier immobiliere "
            + "industrial industrie industrielle industriels industries infrastructure insurance international invest "
            + "investimenti investissement investissements investment investments investors laboratoires limited logistics "
            + "management media ministere motors mutual mutuelle oil operations partenaires participation participations "
            + "partner partners patrimoine pension pensions petroleum pharma pharmaceuticals power prevoyance products "
            + "properties property republique resources retraite securities services sicaf sicav societe societes software "
            + "solutions steel syndicat systemes systems technologies technology telecom trading transport transports trust "
            + "university venture ventures works"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>Whether it does.</summary>
    public static bool IsOfFirm(string name)
    {
        ReadName read = NameReader.Read(name);
        return read.Forms.Count > 0 || read.Surface.Split(' ').Any(Words.Contains);
    }
}
