using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PropertyHub.Db.Sqlite.Archives
{
    /// <inheritdoc />
    public partial class OwnersOfSeveralUnits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_archives_People_IdNumberHash",
                table: "archives_People",
                column: "IdNumberHash",
                filter: "[IdNumberHash] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_archives_People_Phone",
                table: "archives_People",
                column: "Phone",
                filter: "[Phone] IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_archives_People_IdNumberHash",
                table: "archives_People");

            migrationBuilder.DropIndex(
                name: "IX_archives_People_Phone",
                table: "archives_People");
        }
    }
}
