namespace SmartSupervision.Dashboard.Settings;

/// <summary>Where data are kept; section <c>Storage</c>, environment <c>Storage__Engine</c> and so on.</summary>
public sealed class StorageOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Storage";

    /// <summary>Two files in a folder: the default.</summary>
    public const string Sqlite = "sqlite";

    /// <summary>PostgreSQL.</summary>
    public const string Postgres = "postgres";

    /// <summary>SQL Server.</summary>
    public const string SqlServer = "sqlserver";

    /// <summary>Which engine.</summary>
    public string Engine { get; set; } = Sqlite;

    /// <summary>The folder of the SQLite files, of sample files and of rejected rows; relative to the current directory.</summary>
    public string Folder { get; set; } = "storage";

    /// <summary>How to reach a database server.</summary>
    public string ConnectionString { get; set; } = string.Empty;

    /// <summary>The folder with its whole path.</summary>
    public string FullFolder => Path.GetFullPath(Folder);
}
