namespace Watch.Rules.Names.Comparing;

/// <summary>What is measured of a name seen beside a name known; each between 0 and 1.</summary>
internal enum Feature
{
    /// <summary>How much of what the seen name tells is found in the known one.</summary>
    SeenExplained,

    /// <summary>How much of what the known name tells is found in the seen one.</summary>
    KnownExplained,

    /// <summary>The product of both.</summary>
    BothExplained,

    /// <summary>What the rarest word in common tells.</summary>
    RarestShared,

    /// <summary>What the rarest telling word tells that only the seen name has.</summary>
    SeenWordLeft,

    /// <summary>What the rarest telling word tells that only the known name has.</summary>
    KnownWordLeft,

    /// <summary>The seen name has a word of trade that the known one lacks.</summary>
    SeenTradeLeft,

    /// <summary>The known name has a word of trade that the seen one lacks.</summary>
    KnownTradeLeft,

    /// <summary>The seen name has a word for firm or part of one that the known one lacks.</summary>
    SeenGenericLeft,

    /// <summary>The known name has a word for firm or part of one that the seen one lacks.</summary>
    KnownGenericLeft,

    /// <summary>The seen name has a place that the known one lacks.</summary>
    SeenPlaceLeft,

    /// <summary>The known name has a place that the seen one lacks.</summary>
    KnownPlaceLeft,

    /// <summary>Each has a telling word that the other lacks.</summary>
    WordsDiffer,

    /// <summary>Each has a word of trade, place or kind of firm that the other lacks: a sister rather than a shortening.</summary>
    BranchesDiffer,

    /// <summary>One has a country that the other lacks.</summary>
    CountryLeft,

    /// <summary>Each has a number that the other lacks.</summary>
    NumbersDiffer,

    /// <summary>One has a number that the other lacks.</summary>
    NumberLeft,

    /// <summary>The letters of both names agree as a whole.</summary>
    Letters,

    /// <summary>One name is the acronym of the other.</summary>
    Acronym,

    /// <summary>Both begin with the same word.</summary>
    SameHead,

    /// <summary>How much of the agreement rests on other spellings.</summary>
    Respelt,

    /// <summary>A word of five letters or fewer is respelt.</summary>
    ShortRespelt,

    /// <summary>How much of it rests on cut words.</summary>
    Cut,

    /// <summary>Other names have the rarest word in common as well, and the seen name has more words.</summary>
    FamilySeenMore,

    /// <summary>Other names have the rarest word in common as well, and the known name has more words.</summary>
    FamilyKnownMore,

    /// <summary>Other firms of the list have that word as well, and something is left over.</summary>
    Kin,

    /// <summary>The legal forms differ.</summary>
    FormDiffers,

    /// <summary>The legal forms differ, and one is of another country, where a change of form is rare.</summary>
    ForeignFormDiffers,

    /// <summary>Both names are given with their legal form, as a denomination in full, and words are left over.</summary>
    FormalLeft,

    /// <summary>Three letters or fewer agree.</summary>
    Short,

    /// <summary>The words agree but for order, small words and legal forms.</summary>
    AllAgrees,

    /// <summary>The names are the same, legal forms and small words included.</summary>
    SameSurface,

    /// <summary>The legal forms are the same.</summary>
    SameForm,

    /// <summary>The first of several names in the field, or what stands before the brackets.</summary>
    FirstPart,

    /// <summary>Another of several names in the field.</summary>
    OtherPart,

    /// <summary>A part of the name known.</summary>
    KnownPart,

    /// <summary>Another firm of the list agrees as well or better.</summary>
    Rival,
}
