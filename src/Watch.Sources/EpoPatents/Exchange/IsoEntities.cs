using AngleSharp.Html;

namespace Watch.Sources.EpoPatents.Exchange;

/// <summary>
/// The named characters that the files of the EPO use: those of the ISO entity sets (ISO 8879, ISO TR 9573), most of which HTML has taken
/// over; Greek and bold Greek letters, which HTML lacks; and names written in capitals, as the EPO does (<c>SACUTE</c>).
/// </summary>
internal static class IsoEntities
{
    private const int MostCapitals = 6;

    // isogrk1 and isogrk2: agr is alpha, aacgr is alpha with an accent.
    private const string Greek = """
        Agr Α agr α Bgr Β bgr β Ggr Γ ggr γ Dgr Δ dgr δ Egr Ε egr ε Zgr Ζ zgr ζ EEgr Η eegr η THgr Θ thgr θ Igr Ι
        igr ι Kgr Κ kgr κ Lgr Λ lgr λ Mgr Μ mgr μ Ngr Ν ngr ν Xgr Ξ xgr ξ Ogr Ο ogr ο Pgr Π pgr π Rgr Ρ rgr ρ
        Sgr Σ sgr σ sfgr ς Tgr Τ tgr τ Ugr Υ ugr υ PHgr Φ phgr φ KHgr Χ khgr χ PSgr Ψ psgr ψ OHgr Ω ohgr ω Aacgr Ά
        aacgr ά Eacgr Έ eacgr έ EEacgr Ή eeacgr ή Iacgr Ί iacgr ί idiagr ΐ Idigr Ϊ idigr ϊ Oacgr Ό oacgr ό OHacgr Ώ
        ohacgr ώ Uacgr Ύ uacgr ύ udiagr ΰ Udigr Ϋ udigr ϋ
        """;

    // isogrk4: letters of formulas, in the order of the Unicode block of bold mathematical Greek.
    private const string BoldGreek =
        "Alpha Beta Gamma Delta Epsi Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho Thetav Sigma Tau Upsi Phi Chi Psi Omega nabla"
        + " alpha beta gamma delta epsi zeta eta thetas iota kappa lambda mu nu xi omicron pi rho sigmav sigma tau upsi phi chi psi omega"
        + " part epsiv thetav kappav phiv rhov piv";

    private const int FirstBoldGreek = 0x1D6A8;

    // Names that are in no set of ISO or stand for another character than their capitals would.
    private const string Others = """
        rlarr2 ⇄ thetas θ phis φ b.Gammad Ϝ b.gammad ϝ supl ¹ sl0 Ø
        litre ℓ percent % degree ° circlef ● efdot ≒ numero № NUMERO №
        iquest ¿ IQUEST ¿ lparstr ′ rparstr ‶ PRIME ′ CIRC ^ check ✓ sup1 ¹
        """;

    private static readonly Dictionary<string, string> _own = Own();

    /// <summary>The character of a name, or null.</summary>
    public static string? Find(string name) => Exact(name) ?? (IsCapital(name) ? OfCapitals(name) : null);

    // Letters that are two characters stand capital as a whole (OElig, SHcy); what has no capital of its own is meant as it is (ndash).
    private static string? OfCapitals(string name) =>
        Enumerable
            .Range(1, Math.Min(MostCapitals, name.Length))
            .Append(0)
            .Select(capitals => Exact(name[..capitals] + name[capitals..].ToLowerInvariant()))
            .FirstOrDefault(c => c is not null);

    private static bool IsCapital(string name) => name.Length > 1 && char.IsAsciiLetterUpper(name[0]);

    private static string? Exact(string name) =>
        _own.TryGetValue(name, out string? own) ? own : HtmlEntityProvider.Resolver.GetSymbol(name + ";");

    private static Dictionary<string, string> Own()
    {
        Dictionary<string, string> own = new(StringComparer.Ordinal) { ["newline"] = "\n" };
        foreach (string[] pair in $"{Greek} {Others}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Chunk(2))
        {
            own[pair[0]] = pair[1];
        }

        foreach ((int place, string name) in BoldGreek.Split(' ').Index())
        {
            own[$"b.{name}"] = char.ConvertFromUtf32(FirstBoldGreek + place);
        }

        return own;
    }
}
