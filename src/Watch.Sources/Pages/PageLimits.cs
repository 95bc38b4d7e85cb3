namespace Watch.Sources.Pages;

/// <summary>Bounds of one page; what passes one is not read further, and that is told.</summary>
internal static class PageLimits
{
    /// <summary>The most bytes of a page: a tree takes many times as many.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    /// <summary>The most elements. What is left open makes a parser multiply them.</summary>
    public const int MaxElements = 50_000;

    /// <summary>The most attributes of all elements.</summary>
    public const int MaxAttributes = 500_000;

    /// <summary>The most attributes of one element.</summary>
    public const int MaxAttributesOfOne = 500;

    /// <summary>How deep elements stand in one another; deeper ones stand beside.</summary>
    public const int MaxDepth = 100;

    /// <summary>The most items of a page.</summary>
    public const int MaxItems = 2_000;

    /// <summary>The most memory that is taken in all for the tree of a page and the selectors, in bytes.</summary>
    public const long MaxMemory = 1024L * 1024 * 1024;

    /// <summary>The most steps of selectors in all, a matter of seconds; a real page takes some ten thousand.</summary>
    public const long MaxSteps = 20_000_000;

    /// <summary>How many steps one with brackets counts for, which looks at many other elements.</summary>
    public const int StepsOfBrackets = 200;
}
