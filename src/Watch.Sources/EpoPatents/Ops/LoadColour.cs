namespace Watch.Sources.EpoPatents.Ops;

/// <summary>How far a service of OPS is used up by us and others, from well to shut.</summary>
internal enum LoadColour
{
    /// <summary>Below half of what is allowed.</summary>
    Green,

    /// <summary>From half to three quarters.</summary>
    Yellow,

    /// <summary>Above three quarters.</summary>
    Red,

    /// <summary>Nothing is answered for a while.</summary>
    Black,
}
