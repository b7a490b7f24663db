using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PropertyHub.Db.SqlServer.Billing
{
    /// <inheritdoc />
    public partial class MetersInOrder : Migration
    {
        // as SortKeys.Of: every number of the code padded to six digits; the bar at the end takes the last one along
        const string Fill = """
            WITH [Parts] ([Id], [Rest], [Digits], [Key]) AS (
                SELECT [Id], CAST([UnitCode] + N'|' AS nvarchar(61)), CAST(N'' AS nvarchar(60)), CAST(N'' AS nvarchar(200)) FROM [billing].[Meters]
                UNION ALL
                SELECT [Id], CAST(SUBSTRING([Rest], 2, 61) AS nvarchar(61)),
                    CAST(CASE WHEN [Rest] LIKE N'[0-9]%' THEN [Digits] + LEFT([Rest], 1) ELSE N'' END AS nvarchar(60)),
                    CAST(CASE WHEN [Rest] LIKE N'[0-9]%' THEN [Key]
                        ELSE [Key] + REPLICATE(N'0', CASE WHEN LEN([Digits]) BETWEEN 1 AND 5 THEN 6 - LEN([Digits]) ELSE 0 END) + [Digits] + LEFT([Rest], 1) END AS nvarchar(200))
                FROM [Parts] WHERE [Rest] <> N'')
            UPDATE [Meter] SET [SortKey] = LEFT([Parts].[Key], LEN([Parts].[Key]) - 1)
            FROM [billing].[Meters] AS [Meter] JOIN [Parts] ON [Parts].[Id] = [Meter].[Id] WHERE [Parts].[Rest] = N'';
            """;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Meters_UnitCode_Number",
                schema: "billing",
                table: "Meters");

            migrationBuilder.AddColumn<string>(
                name: "SortKey",
                schema: "billing",
                table: "Meters",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            // a batch that adds a column does not know it yet
            migrationBuilder.Sql($"EXEC(N'{Fill.Replace("'", "''")}');");

            migrationBuilder.CreateIndex(
                name: "IX_Meters_SortKey_Number",
                schema: "billing",
                table: "Meters",
                columns: new[] { "SortKey", "Number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Meters_SortKey_Number",
                schema: "billing",
                table: "Meters");

            migrationBuilder.DropColumn(
                name: "SortKey",
                schema: "billing",
                table: "Meters");

            migrationBuilder.CreateIndex(
                name: "IX_Meters_UnitCode_Number",
                schema: "billing",
                table: "Meters",
                columns: new[] { "UnitCode", "Number" });
        }
    }
}
