namespace Watch.Rules.Queries;

/// <summary>Which texts of a notice a query looks in.</summary>
public enum TextField
{
    /// <summary>The labels of the events (<c>titre</c>, <c>title</c>).</summary>
    Title,

    /// <summary>The free text (<c>texte</c>, <c>text</c>).</summary>
    Text,

    /// <summary>The names and other names of the parties (<c>nom</c>, <c>name</c>).</summary>
    Name,

    /// <summary>The roles, names and usage names of the officers of the parties (<c>dirigeant</c>, <c>officer</c>).</summary>
    Officer,

    /// <summary>The activities of the parties (<c>activité</c>, <c>activity</c>).</summary>
    Activity,
}
