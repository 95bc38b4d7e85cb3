using Watch.Contracts;

namespace Watch.Worker.Store.Sql;

/// <summary>Reads the kebab-case names that columns hold.</summary>
internal static class SqlNames
{
    public static T Parse<T>(string name)
        where T : struct, Enum =>
        KebabCase.TryParse(name, out T value)
            ? value
            : throw new StoreException($"The store holds '{name}', which is not one of: {string.Join(", ", KebabCase.All<T>())}.");
}
