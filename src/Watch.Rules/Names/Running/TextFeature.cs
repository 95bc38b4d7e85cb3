namespace Watch.Rules.Names.Running;

/// <summary>What speaks for a firm, or against it, where its name stands in a text.</summary>
internal enum TextFeature
{
    /// <summary>No word of every day: the name speaks for itself.</summary>
    Distinctive,

    /// <summary>A word of every day or a surname.</summary>
    Everyday,

    /// <summary>A shortening of the name that was made, not given.</summary>
    Shortened,

    /// <summary>Not written as a name is.</summary>
    LowerCase,

    /// <summary>At the beginning of a sentence, or all in capitals, where a word of every day looks like a name.</summary>
    NoCasing,

    /// <summary>A first name stands before it.</summary>
    FirstNameBefore,

    /// <summary>What people are called by stands before it: <c>Mme</c>, <c>le juge</c>, <c>la famille</c>.</summary>
    TitleBefore,

    /// <summary>An age follows it.</summary>
    Age,

    /// <summary>A street, a place or a school of that name.</summary>
    StreetBefore,

    /// <summary>A hyphen makes it part of another word.</summary>
    Hyphenated,

    /// <summary>A word in capitals that follows makes it another name.</summary>
    Extended,

    /// <summary>A word in capitals that stands before it makes it the end of another name.</summary>
    Preceded,

    /// <summary>A hall, a feast or a race that bears the name.</summary>
    Venue,

    /// <summary>Written with an accent that the name has not.</summary>
    Accented,

    /// <summary>An article before it, as a noun has.</summary>
    Article,

    /// <summary>What follows it as it follows a noun: <c>de</c>, <c>des</c>.</summary>
    Complement,

    /// <summary>A legal form beside it.</summary>
    LegalForm,

    /// <summary>A word of the firm's trade near.</summary>
    Sector,

    /// <summary>A town or département of the firm near.</summary>
    Place,

    /// <summary>One who runs it near.</summary>
    Officer,

    /// <summary>Its group near.</summary>
    Group,

    /// <summary>A word of business near.</summary>
    Business,

    /// <summary>One word near that business news often has, and other news too.</summary>
    Hint,

    /// <summary>A word of business that the name depends on: <c>le groupe X</c>, <c>les salariés de X</c>.</summary>
    Head,

    /// <summary>Another firm of the list, sure by its name, beside it.</summary>
    OtherFirm,

    /// <summary>What is done to a firm stands before it: <c>rachète X</c>.</summary>
    Acted,

    /// <summary>What a firm does follows.</summary>
    Verb,

    /// <summary>As one works at a firm: <c>chez</c>.</summary>
    Employer,

    /// <summary>Another of its names elsewhere in the text.</summary>
    OtherName,
}
