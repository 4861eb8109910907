using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntegrationPlatform.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AddForms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Settings",
                table: "platform_plugin_switch",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.CreateTable(
                name: "platform_form_edition",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FormKey = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Definition = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_form_edition", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_form_answers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    FormKey = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Subject = table.Column<Guid>(type: "uuid", nullable: false),
                    EditionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Values = table.Column<byte[]>(type: "bytea", nullable: false),
                    ChangedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_form_answers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_form_answers_platform_form_edition_EditionId",
                        column: x => x.EditionId,
                        principalTable: "platform_form_edition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_platform_form_answers_EditionId",
                table: "platform_form_answers",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_form_answers_MunicipalityId_FormKey_Subject",
                table: "platform_form_answers",
                columns: new[] { "MunicipalityId", "FormKey", "Subject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_form_answers_MunicipalityId_Subject",
                table: "platform_form_answers",
                columns: new[] { "MunicipalityId", "Subject" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "platform_form_answers");

            migrationBuilder.DropTable(
                name: "platform_form_edition");

            migrationBuilder.DropColumn(
                name: "Settings",
                table: "platform_plugin_switch");
        }
    }
}
