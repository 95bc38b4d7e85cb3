using Watch.Contracts.Notices;

namespace Watch.Rules.Matters;

/// <summary>The operations of which a project is published thirty days before (code de commerce, art. R236-2).</summary>
internal static class ProjectKinds
{
    /// <summary>Whether a kind is one of them: a merger, a demerger, a contribution.</summary>
    public static bool Has(EventKind kind) => kind is EventKind.MergerProject or EventKind.DemergerProject or EventKind.AssetContribution;
}
