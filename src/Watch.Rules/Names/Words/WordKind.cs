namespace Watch.Rules.Names.Words;

/// <summary>What a word of a name is, as far as our own lists tell; a rough measure of how much it tells of the firm.</summary>
internal enum WordKind
{
    /// <summary>Any other word: what tells firms apart.</summary>
    Word,

    /// <summary>An article, a small word, or what is written for <c>et</c>.</summary>
    Stop,

    /// <summary>A legal form.</summary>
    Form,

    /// <summary>Says firm, group or part of one.</summary>
    Generic,

    /// <summary>A trade or its goods.</summary>
    Trade,

    /// <summary>A place or a direction.</summary>
    Place,

    /// <summary>A place that stands behind a name and is no part of it.</summary>
    Site,

    /// <summary>Another country or part of the world.</summary>
    Country,

    /// <summary>An ordinary word that many take for a name.</summary>
    Ordinary,

    /// <summary>A first name.</summary>
    FirstName,

    /// <summary>A number, in figures, Roman ones or letters.</summary>
    Number,
}
