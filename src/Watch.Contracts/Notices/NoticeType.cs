namespace Watch.Contracts.Notices;

/// <summary>What a notice is towards earlier ones (BODACC: <c>typeAnnonce</c>, <c>typeavis</c>).</summary>
public enum NoticeType
{
    /// <summary>A first publication (<c>annonce</c>, <c>creation</c>).</summary>
    Initial,

    /// <summary>A whole replacement of the notice it names (<c>rectificatif</c>).</summary>
    Rectifying,

    /// <summary>A stub that takes back the notice it names (<c>annulation</c>); it never raises.</summary>
    Annulling,
}
