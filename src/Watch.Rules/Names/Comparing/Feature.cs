namespace Watch.Rules.Names.Comparing;

/// <summary>What is measured of a name seen beside a name known; each between 0 and 1.</summary>
internal enum Feature
{
    /// <summary>How much of what the seen name tells is found in the known one.</summary>
    SeenExplained,

    /// <summary>How much of what the known name tells is found in the seen one.</summary>
    KnownExplained,

    /// <summary>What the rarest word in common tells.</summary>
    RarestShared,

    /// <summary>The seen name has a word of trade that the known one lacks.</summary>
    SeenTradeLeft,

    /// <summary>The known name has a word of trade that the seen one lacks.</summary>
    KnownTradeLeft,

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

    /// <summary>One has a number where the other has none.</summary>
    NumberLeft,

    /// <summary>Both begin with the same word.</summary>
    SameHead,

    /// <summary>How much of the agreement rests on other spellings.</summary>
    Respelt,

    /// <summary>How much of it rests on cut words.</summary>
    Cut,

    /// <summary>How much of it rests on a siglum that stands for other words.</summary>
    Acronym,

    /// <summary>The same, where words of the seen name are left over beside it.</summary>
    AcronymSeenLeft,

    /// <summary>The rarest word in common is a first name, and words of the seen name are left over.</summary>
    FirstNameSeenLeft,

    /// <summary>Other names have the rarest word in common as well, and the seen name has more words.</summary>
    FamilySeenMore,

    /// <summary>Other names have the rarest word in common as well, and the known name has more words.</summary>
    FamilyKnownMore,

    /// <summary>Other firms of the list have that word as well, and something is left over.</summary>
    Kin,

    /// <summary>The legal forms differ, and one of them is foreign.</summary>
    FormDiffers,

    /// <summary>Two French legal forms differ: a firm changes from one to the other and stays itself.</summary>
    FrenchFormDiffers,

    /// <summary>Both names are given with their legal form, as a denomination in full, and words are left over.</summary>
    FormalLeft,

    /// <summary>Three letters or fewer agree.</summary>
    Short,

    /// <summary>The legal forms are the same, and no word is left over.</summary>
    SameForm,

    /// <summary>Another of several names in the field.</summary>
    OtherPart,

    /// <summary>A part of the name known.</summary>
    KnownPart,

    /// <summary>Another firm of the list agrees as well or better.</summary>
    Rival,

    /// <summary>The place given with the name is one of the firm's.</summary>
    SamePlace,

    /// <summary>It is in none of the départements of the firm.</summary>
    OtherPlace,

    /// <summary>What its bearer does is a sector of the firm.</summary>
    SameSector,
}
