using Watch.Contracts.Notices;
using Watch.Rules.Technologies;

namespace Watch.Rules.Clusters;

/// <summary>Technologies of a cluster that its readers take as one.</summary>
/// <param name="Name">As readers see it, in French.</param>
public sealed record Theme(string Name, IReadOnlyList<Technology> Technologies);

/// <summary>A theme that a notice falls under, and by what.</summary>
/// <param name="Theme">Null for what a cluster works on outside its themes.</param>
/// <param name="By">Each technology that agreed, in the order of the file.</param>
public sealed record ThemeAgreement(Theme? Theme, IReadOnlyList<TechnologyAgreement> By);

/// <summary>Tells under which themes of a cluster a notice falls.</summary>
public static class Themes
{
    /// <summary>
    /// The themes in the order of the file, what stands outside them last; none where no classification of the notice agrees.
    /// </summary>
    public static IReadOnlyList<ThemeAgreement> Of(Cluster cluster, Notice notice)
    {
        IReadOnlyList<Classified> classified = Classified.Of(notice);
        return
        [
            .. cluster
                .Themes.Select(theme => new ThemeAgreement(theme, Agreeing(theme.Technologies, classified)))
                .Append(new ThemeAgreement(null, Agreeing(cluster.Technologies, classified)))
                .Where(a => a.By.Count > 0),
        ];
    }

    private static TechnologyAgreement[] Agreeing(IReadOnlyList<Technology> technologies, IReadOnlyList<Classified> classified) =>
        [.. technologies.Select(t => t.Find(classified)).OfType<TechnologyAgreement>()];
}
